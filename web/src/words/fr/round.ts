import { counting } from "../plural.ts";
import type { RoundWords } from "../round.ts";

const count = counting("fr");
const answers = { one: "réponse", other: "réponses" };
const entries = { one: "texte", other: "textes" };

export const round: RoundWords = {
  now: "Tour de retours",
  until: "jusqu’à",
  promise: (floor) => `Chaque texte du tour aura ${count(floor, answers)}, c’est promis, même en retard.`,
  blind: {
    none: "",
    author:
      "D’ici là, personne ne voit qui a écrit, même pas qui anime. On peut quand même vous reconnaître à ce que vous écrivez.",
    both: "D’ici là, personne ne voit qui a écrit ni qui répond, même pas qui anime. On peut quand même vous reconnaître à vos mots.",
  },
  about: (prompt) => `Qui a répondu à « ${prompt} » en est.`,
  answer: "Répondre à quelqu’un",
  write: "Écrire pour ce tour",
  bring: "Apporter un texte à moi",
  brought: "Il est maintenant dans le tour.",
  notBrought: "Il n’est pas dans le tour",
  mine: "Le vôtre en est :",
  mineHas: (has, floor) =>
    has >= floor
      ? `il a ${floor === 1 ? "la réponse promise" : `les ${floor} réponses promises`}.`
      : has === 0
        ? `il attend ${count(floor, answers)}.`
        : `il a ${has} des ${floor} réponses promises.`,
  desk: {
    title: "Le tour",
    open: "Ouvert. Il se termine",
    planned: "Il s’ouvre",
    over: "Il s’est terminé",
    next: {
      none: "L’horloge le termine alors et le dit à qui y a pris part. Qui arrive en retard a quand même ses réponses.",
      hidden:
        "L’horloge le termine alors, rend les noms et le dit à qui y a pris part. Qui arrive en retard a quand même ses réponses.",
      planned: "L’horloge l’ouvre et le dit à tout le monde. Personne n’est attribué à personne.",
      over: "Qui arrive en retard a quand même ses réponses.",
    },
    entries: (n) => (n === 0 ? "Il n’y a encore rien." : `${count(n, entries)} dans le tour`),
    served: (n, floor) => `${n} avec ${floor === 1 ? "sa réponse" : `leurs ${floor} réponses`}`,
    waiting: (n, span) =>
      n === 0
        ? "aucun n’attend"
        : n === 1
          ? `1 attend, depuis ${span}`
          : `${n} attendent, le plus long depuis ${span}`,
    late: (n) => `${n} en retard`,
    extend: "Lui donner un jour de plus",
    extended: (when) => `Il se termine maintenant ${when}. Tout le monde reçoit un seul avis.`,
    back: (when) => `Il se termine de nouveau ${when}.`,
    notExtended: "Rien n’a bougé",
  },
};
