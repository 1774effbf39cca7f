import type { practice as english } from "../en/practice.ts";
import { counting } from "../plural.ts";

const count = counting("fr");
const others = (n: number) => count(n, { one: "autre personne", other: "autres personnes" });

export const practice: typeof english = {
  lineage: {
    title: "Le chemin de cette pratique",
    from: (name) => `D’après ${name}`,
    fromUnshared: "D’après un texte qui n’est pas partagé avec vous",
    by: (n) => `Repris par ${others(n)}`,
    andBy: (n) => `repris par ${others(n)}`,
    unshared: "Un texte qui n’est pas partagé avec vous",
    here: "ici",
    more: (n) => `Au moins ${n} autres en sont nés, plus loin d’ici.`,
  },
  adapt: {
    title: "Qu’en avez-vous fait ?",
    up: "Retour au texte",
    lead: "Dites ce que vous avez fait autrement, et comment cela s’est passé. Le lien vers l’original reste.",
    placeholder: "Qu’avez-vous fait, et qu’est-ce qui était différent chez vous ?",
    gone: "Ce que vous voulez reprendre n’est plus partagé avec vous.",
  },
  trying: {
    tab: "J’essaie",
    title: "Comment cela s’est-il passé ?",
    onlyYou: "Personne d’autre ne voit ce que vous essayez, ni quand on vous le demande.",
    asked: "Comment cela s’est-il passé ?",
    open: "J’essaie",
    told: "J’ai raconté",
    unshared: "Un texte qui n’est plus partagé avec vous",
    since: (day) => `depuis ${day}`,
    asks: (day) => `on vous le demande ${day}`,
    tell: "Raconter",
    tellNow: "Raconter dès maintenant",
    letGo: "Laisser tomber",
    wasLetGo: "Laissé. Personne n’en saura rien.",
    again: "Redemandez-moi dans dix jours",
    willAsk: (day) => `On vous redemandera ${day}.`,
    begunOn: (day) => `Vous avez commencé à essayer ceci ${day}.`,
    toldOn: (day) => `Vous avez raconté ${day}.`,
    read: "Lire ce que vous avez raconté",
    isLetGo: "Vous avez laissé tomber.",
    empty:
      "Rien encore. Sous un texte qui vous donne envie, choisissez « j’essaie » : dix jours après, on vous demande comment cela s’est passé, sans que personne d’autre le voie.",
    look: "Voir ce que font les autres",
    outcome: "Comment cela s’est-il passé ?",
    outcomes: {
      worked: "Cela a marché",
      changed: "Cela a marché, avec des changements",
      "did-not-work": "Cela n’a pas marché",
      "not-tried": "Je n’ai pas essayé",
    },
    placeholders: {
      worked: "Qu’avez-vous fait, et qu’est-ce que cela a donné ?",
      changed: "Qu’avez-vous fait autrement, et pourquoi ?",
      "did-not-work": "Que s’est-il passé ? Cela aide autant les autres.",
    },
    notTried: "Cela arrive. On redemande plus tard, ou c’est fini ?",
    first: "Personne d’autre ne le lit, sauf si vous le partagez. Le lien vers l’original reste.",
    closed: "Sa cohorte est fermée : ce que vous racontez maintenant est pour vous, ou pour le réseau.",
  },
};
