import type { Asked } from "./script.ts";

/** What authors ask about what they narrated, by its key; and what some of them changed after the answers. */
export const ASKS: Readonly<Record<string, Asked>> = {
  "ana-two-hours": {
    question: "Has head office ever written to you? When you read this sentence, do you believe it?",
    help: "view",
    about: "You don't need to report anything.",
    changed: {
      after: 24.9,
      text: "The sentence is Elena's now, with my number under it. And the letter goes to the managers as a phone call from the regional leads, because Thabo asked who reads it to them.",
      helped: ["elena", "thabo"],
    },
  },
  "tomas-two-answers": {
    question:
      "If you had to teach something with only the coffee breaks, what would you put in the first one?",
    help: "challenge",
  },
  "liam-template": {
    question: "You don't work in IT: does the new one make you feel stupid, anywhere?",
    help: "view",
    about: "what did you click last, and what did the screen say?",
    changed: {
      after: 23.2,
      text: "“Touch” instead of “click”, because of Rosa's tablet. “A photo if you can”, because of Omar's families with one phone.",
      helped: ["rosa", "omar"],
    },
  },
  "ravi-repro": {
    question: "Which of the four would you leave out if you had only three?",
    help: "challenge",
  },
  "hanna-payslip": {
    question: "Legal says it is too long. Which word would you take out?",
    help: "check",
    about: "Correction: you had more holiday last year than we thought. This is the money for it.",
    changed: {
      after: 11.6,
      text: "It ends after “thought”. Legal can live with that, with a star and a footnote.",
      helped: ["tobias", "moana"],
    },
  },
  "kenji-report": {
    question: "How do you tell 31 stations, without making 31 meetings?",
    help: "who-knows",
  },
  "tobias-brief": {
    question: "Wo ist die Grenze zwischen klar und kalt?",
    help: "challenge",
    about: "Wir zahlen diesen Schaden nicht.",
    changed: {
      after: 25.8,
      text: "Eine Zeile von Seite 2 steht jetzt direkt unter dem Nein. Und dazwischen ein Absatz, für Nadias Stille.",
      helped: ["nadia", "denise"],
    },
  },
  "akosua-tubes": {
    question: "Is this clear, or does it sound strange? I mean that the hand must move, so the eye follows.",
    help: "check",
    about: "Touch the second tube.",
    changed: {
      after: 26.1,
      text: "There is a hand on the card now, for tired people. My daughter drew it. It has six fingers and nobody minds.",
      helped: ["hiroko"],
    },
  },
  "dilani-leaf": {
    question: "They have no phones in the field and their hands are full. What can a full hand do?",
    help: "who-knows",
  },
  "nadia-ecoute": {
    question: "Que feriez-vous d'une grille de 18 critères qui ne produit que des appels parfaits ?",
    help: "challenge",
    changed: {
      after: 24.2,
      text: "Ce n'est plus moi qui choisis. Deux volontaires m'apportent un appel raté, et j'apporte un des miens.",
      helped: ["camille"],
    },
  },
  "marta-sixty-one": {
    question: "Does the second paragraph make sense to someone outside finance?",
    help: "view",
    about: "every ticket had an owner who had never met the person the number came from",
  },
  "viktor-inspection": {
    question: "How do you report a thing that has not happened yet?",
    help: "who-knows",
    about: "I have no proof that something was missed.",
  },
};
