import type { Help } from "#journal/model";
import { counting } from "../plural.ts";

const count = counting("en");
const helps: Record<Help, string> = {
  view: "a reader’s view",
  check: "check my thinking",
  "who-knows": "who knows about this",
  challenge: "challenge me",
};
const helpHints: Record<Help, string> = {
  view: "how it reads to somebody else",
  check: "where it does not hold",
  "who-knows": "somebody who has been there",
  challenge: "what speaks against it",
};
/** A name in the genitive: Marta’s, James’. */
const of = (name: string) => (name.endsWith("s") ? `${name}’` : `${name}’s`);

/** Words for asking something precise, answering it, and saying what came of the answers. */
export const asking = {
  helps,
  helpHints,
  ask: {
    label: "Ask something precise",
    question: "Your question",
    hint: "One line that somebody can answer.",
    example: "Does the second paragraph make sense to someone outside finance?",
    help: "What would help",
    about: "It is about",
    whole: "the whole text",
    selection: "The words I selected",
    backToWhole: "The whole text instead",
    selectFirst: "Select some words of your text first, then press again.",
    without: "Without a question",
    put: "Ask",
    leave: "Leave it",
    notPut: "Not asked yet, and your words are still here",
    asks: (name: string) => `${name} asks`,
    youAsk: "You ask",
    change: "Change the question",
    takeBack: "Take it back",
    takenBack: "The question is taken back.",
    answers: (n: number) => (n === 0 ? "" : count(n, { one: "answer", other: "answers" })),
  },
  passage: {
    changed: "This reads differently now. It was:",
    gone: "No longer in the text:",
    close: "Close",
    label: "What is said about this passage",
  },
  answer: {
    placeholder: (name: string) => `Answer ${of(name)} question. Select a passage above to speak about it.`,
    begin: "Begin with",
    leads: ["I noticed", "I wonder", "What if"] as readonly string[],
    feedback: "feedback",
  },
  loop: {
    title: "What changed",
    invitation: "What did you change? They would like to hear.",
    say: "Say what you changed",
    placeholder: "I took the word out, and it begins with Beata now.",
    which: "What helped",
    tell: "Tell them",
    willHear: (names: string, _many: boolean) => `${names} will hear it.`,
    onceADay: "They hear of it once a day at most.",
    told: "They will hear what you changed.",
    notTold: "Not told yet, and your words are still here",
    again: "Put it better",
    thanks: (names: string) => `With help from ${names}`,
    helped: "This helped",
    helpedOf: (name: string) => `This helped: the answer by ${name}`,
    helpedAuthor: (name: string) => `helped ${name}`,
  },
};
