import type { Words } from "../en.ts";
import { counting } from "../plural.ts";

const count = counting("fr");

export const workshop: Words["workshop"] = {
  hosting: {
    title: "Animer",
    lead: "Les cohortes dont vous prenez soin, et les modèles pour en lancer une.",
    mine: "Vos cohortes",
    none: "Vous n’animez rien encore. Prenez un modèle ci-dessous, donnez-lui une date et une liste de personnes, lisez le mois comme elles le liront, et lancez. Comptez dix minutes.",
    designs: "Modèles",
    states: {
      draft: (on) => `Un brouillon, pour commencer le ${on}`,
      lobby: (on) => `L’accueil est ouvert ; elle commence le ${on}`,
      running: (on) => `En cours depuis le ${on}`,
      tail: (on) => `Le mois est fini ; les points de suivi continuent (elle a commencé le ${on})`,
      closed: (on) => `Une archive (elle a commencé le ${on})`,
    },
    next: {
      draft: "Continuer à préparer",
      lobby: "Voir qui est là",
      running: "Voir qui attend",
      tail: "Voir ce qui est resté",
      closed: "Relire",
    },
  },
  weeks: (n) => count(n, { one: "semaine", other: "semaines" }),
  spoken: { en: "anglais", fr: "français" },
  copyBy: (name) => `une copie de ${name}`,
  launchThis: "Lancer celui-ci",
  read: "Lire",
  copy: "Faire une copie",
  copyToChange: "Faire une copie pour le changer",
  myTitle: (title) => `${title} (ma copie)`,
};
