import type { Words } from "../en.ts";
import { counting } from "../plural.ts";

const count = counting("fr");

export const mine: Words["mine"] = {
  title: "Journal",
  lead: "Tout ce que vous avez écrit, quel que soit son public. C’est à vous.",
  tabs: "Ce que l’on regarde",
  entries: "Textes",
  drafts: "Brouillons",
  trying: "J’essaie",
  filter: "Pour qui",
  all: "Tout",
  self: "Moi seulement",
  thisWeek: "Cette semaine",
  lastWeek: "La semaine dernière",
  weekOf: (day) => `Semaine du ${day}`,
  older: "Montrer les plus anciens",
  end: "C’est là que tout a commencé.",
  empty: "Rien encore. Deux lignes sur votre journée, et c’est un journal.",
  emptyFor: "Rien pour ce public jusqu’ici.",
  write: "Écrire",
  draft: {
    empty:
      "Aucun mot n’attend d’être achevé. Ce que vous tapez se garde ici tout seul, jusqu’à ce que vous le partagiez.",
    untitled: "Sans mots",
    goOn: "Continuer",
    throwAway: "Jeter",
    thrownAway: "Jeté.",
    saved: "gardé",
    where: {
      home: "pour votre journal",
      cohort: (title) => (title ? `dans ${title}` : "dans une cohorte que vous avez quittée"),
      reply: "une réponse",
      edit: "un changement à un texte",
      message: "un message",
      ask: "une question sur un texte",
      loop: "ce que vous avez changé",
      adapts: "ce que vous avez fait d’un texte",
      tried: "comment un essai s’est passé",
    },
    count: (n) => count(n, { one: "brouillon", other: "brouillons" }),
  },
  box: {
    title: "Écrire",
    where: "Où cela a sa place",
    nowhere: "Votre journal, hors de toute cohorte",
  },
};
