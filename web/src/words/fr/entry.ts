import type { Words } from "../en.ts";

export const entry: Words["entry"] = {
  by: (name) => `${name} a écrit`,
  menu: "Ce que vous pouvez faire de cette note",
  edit: "Changer les mots",
  change: "Changer",
  audience: "Changer qui peut la lire",
  changeAudience: "Changer qui peut la lire",
  history: "Comment elle se lisait avant",
  noHistory: "Elle s’est toujours lue ainsi.",
  until: "jusqu’à",
  mute: "Couper ce fil",
  muteWeek: "Couper ce fil une semaine",
  unmute: "Suivre à nouveau ce fil",
  muted: "On ne vous parlera plus de ce fil.",
  heard: "Vous suivez à nouveau ce fil.",
  beside: "Réponses à côté du texte",
  moreReplies: "Montrer d’autres réponses",
  author: "l’auteur",
  answer: (name) => `Répondre à ${name}`,
  answerPlaceholder: (name) => `Répondez à ${name}. Sélectionnez un passage plus haut pour en parler.`,
  ownPlaceholder:
    "Ajoutez quelque chose, ou dites ce que vous avez changé. Sélectionnez un passage plus haut pour en parler.",
  dropQuote: "Sans le passage",
  send: "Répondre",
  save: "Enregistrer",
  cancel: "Laisser",
};
