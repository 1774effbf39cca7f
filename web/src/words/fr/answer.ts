import type { AnswerWords } from "../answer.ts";
import { counting } from "../plural.ts";

const count = counting("fr");

export const answer: AnswerWords = {
  answer: {
    title: "Répondre",
    lead: "Un à la fois, choisi pour vous maintenant : ce qui a le moins de réponses et attend depuis le plus longtemps, votre cercle d’abord.",
    go: "Répondre à quelqu’un",
    near: (n) =>
      `${count(n, { one: "texte", other: "textes" })} de votre cercle ${n === 1 ? "attend" : "attendent"} une réponse.`,
    far: (n) =>
      `${count(n, { one: "texte", other: "textes" })} de cette cohorte ${n === 1 ? "attend" : "attendent"} une réponse.`,
    kept: "Vous en avez commencé une. Elle vous est gardée.",
    invited: (got, given, n) =>
      `Vous avez reçu ${count(got, { one: "réponse", other: "réponses" })} ici et en avez donné ${given}. ${n === 1 ? "Une de plus rendrait" : `${n} de plus rendraient`} ce lieu un peu plus riche.`,
    until: "Gardé pour vous jusqu’à",
    ring: {
      circle: "De votre cercle",
      before: "D’un cercle où vous étiez",
      cohort: "De votre cohorte",
      across: "D’un autre cercle",
    },
    elsewhere: (organisation) => `Écrit par quelqu’un d’une autre organisation : ${organisation}.`,
    both: (topics) => `Vous écrivez tous deux sur ${topics.map((topic) => `#${topic}`).join(", ")}.`,
    whole: "Voir toute la conversation",
    pass: "Pas maintenant",
    passed: "Laissé à quelqu’un d’autre.",
    stop: "Assez pour l’instant",
    thanks: "Envoyé. La personne en sera avertie.",
    next: "Encore une",
    across: "Quelque chose de plus loin",
    take: "Lire celui-ci",
    notThisTime: "Pas cette fois",
    meanwhile: "Quelqu’un a répondu entre-temps. Votre réponse reste bienvenue.",
    gone: "Son auteur l’a repris. Ce que vous avez écrit est gardé en brouillon.",
    empty: "Rien ne vous attend ici. Écrivez ce qui vous bloque : les autres viendront à vous.",
    back: "Retour à la cohorte",
    key: "répondre à quelqu’un",
  },
};
