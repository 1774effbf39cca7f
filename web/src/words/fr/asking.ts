import type { AskingWords } from "../asking.ts";
import { counting } from "../plural.ts";

const count = counting("fr");
const of = (name: string) => (/^[aeiouyhàâéèêëîïôùû]/i.test(name) ? `d’${name}` : `de ${name}`);

export const asking: AskingWords = {
  helps: {
    view: "le regard d’un lecteur",
    check: "vérifiez mon idée",
    "who-knows": "qui connaît cela",
    challenge: "contredisez-moi",
  },
  helpHints: {
    view: "comment cela se lit pour quelqu’un d’autre",
    check: "là où cela ne tient pas",
    "who-knows": "quelqu’un qui est passé par là",
    challenge: "ce qui parle contre",
  },
  ask: {
    label: "Poser une question précise",
    question: "Votre question",
    hint: "Une ligne à laquelle quelqu’un peut répondre.",
    example: "Le deuxième paragraphe est-il clair pour quelqu’un hors de la finance ?",
    help: "Ce qui vous aiderait",
    about: "Elle porte sur",
    whole: "tout le texte",
    selection: "Les mots que j’ai sélectionnés",
    backToWhole: "Plutôt tout le texte",
    selectFirst: "Sélectionnez d’abord quelques mots de votre texte, puis appuyez de nouveau.",
    without: "Sans question",
    put: "Demander",
    leave: "Laisser",
    notPut: "Pas encore demandé, et vos mots sont toujours là",
    asks: (name) => `${name} demande`,
    youAsk: "Vous demandez",
    change: "Changer la question",
    takeBack: "La retirer",
    takenBack: "La question est retirée.",
    answers: (n) => (n === 0 ? "" : count(n, { one: "réponse", other: "réponses" })),
  },
  passage: {
    changed: "Ceci se lit autrement maintenant. C’était :",
    gone: "N’est plus dans le texte :",
    close: "Fermer",
    label: "Ce qui se dit de ce passage",
  },
  answer: {
    placeholder: (name) =>
      `Répondez à la question ${of(name)}. Sélectionnez un passage plus haut pour en parler.`,
    begin: "Commencer par",
    leads: ["J’ai remarqué", "Je me demande", "Et si"],
    feedback: "retour",
  },
  loop: {
    title: "Ce qui a changé",
    invitation: "Qu’avez-vous changé ? Cela leur ferait plaisir de l’apprendre.",
    say: "Dire ce que vous avez changé",
    placeholder: "J’ai enlevé le mot, et cela commence maintenant par Beata.",
    which: "Ce qui a aidé",
    tell: "Le leur dire",
    willHear: (names, many) => `${names} ${many ? "l’apprendront" : "l’apprendra"}.`,
    onceADay: "Ils l’apprennent une fois par jour au plus.",
    told: "Ils apprendront ce que vous avez changé.",
    notTold: "Pas encore dit, et vos mots sont toujours là",
    again: "Le dire mieux",
    thanks: (names) => `Grâce à ${names}`,
    helped: "Cela m’a aidé",
    helpedOf: (name) => `Cela m’a aidé : la réponse ${of(name)}`,
    helpedAuthor: (name) => `a aidé ${name}`,
  },
};
