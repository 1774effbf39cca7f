import type { Words } from "../en.ts";

export const home: Words["home"] = {
  title: (name) => (name ? `Bonjour, ${name}` : "Accueil"),
  first:
    "Rien n’est en cours. Lancer une cohorte prend quelques minutes : un modèle, une date, et la liste des personnes.",
  launch: "Lancer une cohorte",
  draft: (title) =>
    `« ${title} » n’est pas encore lancée. Ce que vous avez réglé est gardé ; personne d’autre ne le voit.`,
  alone: "Ce qu’on écrit dans vos cohortes apparaîtra ici. D’ici là, ce que vous écrivez est pour vous.",
  stream: "Du nouveau chez vous",
  waiting: "En attente d’une réponse",
  nobodyWaits: "Personne n’attend. C’est rare, et c’est bien.",
};
