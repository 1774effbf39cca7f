import type { LiveWords } from "../live.ts";
import { counting } from "../plural.ts";

const count = counting("fr");
const digits = new Intl.NumberFormat("fr");

export const after: LiveWords["after"] = {
  lead: (questions, here) =>
    [
      count(questions, { one: "question", other: "questions" }),
      here > 0 &&
        (here < 20
          ? count(here, { one: "personne", other: "personnes" })
          : `environ ${digits.format(here)} personnes`),
    ]
      .filter(Boolean)
      .join(" · "),
  notYet: "Cette séance n’est pas finie. Ce qui est ici grandit pendant qu’elle dure.",
  goIn: "Entrer",
  views: "Manières de la lire",
  said: "Ce qui s’est dit",
  replay: "Comme cela s’est passé",
  answered: "Avec réponse",
  noneAnswered: "Aucune question n’a eu de réponse.",
  unanswered: "En attente de réponse",
  unansweredLead: "On peut encore répondre par écrit. Qui a demandé en est prévenu.",
  allAnswered: "Toutes les questions ont eu leur réponse.",
  links: "Liens",
  noLinks: "Personne n’a partagé de lien.",
  polls: "Sondages",
  mine: "Ce que les vôtres sont devenues",
  fates: {
    answered: "a eu sa réponse",
    later: "gardée pour plus tard",
    declined: "écartée",
    merged: "réunie à une autre qui demande la même chose",
    hidden: "masquée à la modération",
    unanswered: "sans réponse pour l’instant",
  },
  answeredAt: "réponse à",
  sharedAt: "partagé à",
  votes: (n) => count(n, { one: "voix", other: "voix" }),
  by: (name) => `par ${name}`,
  unnamed: "sans nom",
  answerOf: (name) => `${name} a répondu par écrit`,
  write: "Écrire une réponse",
  change: "Changer la réponse",
  answerTo: (text) => `Réponse à : ${text}`,
  send: "Donner la réponse",
  leave: "Pas maintenant",
  ways: (n) => `demandée de ${count(n, { one: "manière", other: "manières" })}`,
  export: {
    title: "L’emporter",
    lead: "Tout ce qui s’est dit, au complet.",
    markdown: "À lire (Markdown)",
    csv: "Pour un tableau (CSV)",
    json: "Pour un programme (JSON)",
  },
  time: {
    label: "Moment de la séance",
    value: (clock, minutes) =>
      `${clock}, ${count(minutes, { one: "minute", other: "minutes" })} après le début`,
    loading: "On va chercher ce qui s’est passé…",
    nothing: "Il ne s’est rien passé dans cette salle.",
    play: "Lire",
    pause: "Pause",
    before: "Reculer",
    next: "Avancer",
    kinds: { asked: "demandé", answered: "avec réponse", poll: "sondage" },
    asked: (text) => `Demandé : ${text}`,
    answered: (text) => `Réponse donnée : ${text}`,
    poll: (text) => `Sondage : ${text}`,
    opened: "La salle s’est ouverte",
    closed: "La salle s’est fermée",
    at: (clock) => `La salle à ${clock}`,
    stage: "En scène",
    top: "Les plus voulues alors",
    quiet: "Aucune question n’était ouverte.",
    asList: "En liste",
  },
};
