import { counting } from "../plural.ts";
import type { SafetyWords } from "../safety.ts";

const count = counting("fr");

export const safety: SafetyWords = {
  apart: {
    keep: (name) => `Me tenir à distance de ${name}`,
    end: "Ne plus nous tenir à distance",
    endOf: (name) => `Ne plus vous tenir à distance de ${name}`,
    done: (name) =>
      `Ce que ${name} écrit n’apparaît plus pour vous, et rien de l’un n’est amené à l’autre. ${name} n’en sait rien.`,
    ended: (name) => `Vous lisez de nouveau ce que ${name} écrit.`,
    are: (name) => `Vous vous tenez à distance de ${name}.`,
    folded: (n) =>
      count(n, {
        one: "réponse est repliée : elle vient de quelqu’un que vous tenez à distance.",
        other: "réponses sont repliées : elles viennent de personnes que vous tenez à distance.",
      }),
    show: "Montrer quand même",
    title: "Ce qui vous parvient",
    list: "Les personnes que vous tenez à distance",
    listHint:
      "Ce qu’elles écrivent n’apparaît pas pour vous ; on ne vous propose, ne vous annonce ni ne vous réunit avec elles. Elles n’en savent rien. Cela se choisit dans le menu à côté de leurs mots, ou sur leur page.",
    nobody: "Personne.",
    nudges: "Les petits mots des personnes qui animent",
    nudgesHint:
      "Une note que quelqu’un vous écrit à la main, trois par semaine au plus. Sans cela, on leur dit que vous préférez ne pas en recevoir.",
  },
  report: "Signaler",
  hidden: {
    mine: (name) => `${name} a masqué ceci pour l’instant et aimerait en parler avec vous.`,
    mineAfter: "Vous et les personnes qui animent êtes les seuls à le lire. Vous pouvez en changer les mots.",
    theirs: (name) => `${name} a masqué ceci, le temps d’en parler avec son auteur.`,
    desk: "Voir le signalement",
    place: "Une réponse est masquée ici pour l’instant.",
    why: (words) => `« ${words} »`,
  },
};
