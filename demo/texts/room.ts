/** A talk at a conference, in the middle of its hour: what its audience asks, says and shares from their phones. */
export const TALK = { title: "What we stopped doing", host: "ana" } as const;

/** How somebody in the audience appears: under a name for the day, or under none. */
type Speaker = string | undefined;

/** A question: who asks, so many minutes into the hour, how many voices it has by now, and what became of it. */
export interface AskedAloud {
  readonly by: Speaker;
  readonly minute: number;
  readonly text: string;
  readonly votes: number;
  readonly now?: "next" | "answered" | "later";
  readonly answer?: string;
}

export const ASKED: readonly AskedAloud[] = [
  {
    by: "Fatou",
    minute: 9,
    text: "Who decides that something has stopped: the person who did it or the person who asked for it?",
    votes: 58,
    now: "next",
  },
  {
    by: undefined,
    minute: 11,
    text: "We stopped our weekly status and two teams quietly started their own. Was that failure?",
    votes: 37,
  },
  {
    by: "Idris",
    minute: 6,
    text: "Does anyone have an example from a regulated industry?",
    votes: 31,
    now: "answered",
    answer:
      "Yes: Marta’s bank stopped four reports by asking the regulator which ones it reads. Three of them nobody did.",
  },
  { by: "Sofía", minute: 14, text: "¿Cómo convencen a una dirección que mide por asistencia?", votes: 19 },
  {
    by: "quiet heron",
    minute: 15,
    text: "How long do you wait before you know that nobody misses it?",
    votes: 17,
  },
  {
    by: undefined,
    minute: 17,
    text: "What do you say to the one person who built the thing you are about to stop?",
    votes: 26,
  },
  {
    by: "Jonas",
    minute: 18,
    text: "Wie merkt man, dass ein Ritual nur noch aus Höflichkeit stattfindet?",
    votes: 9,
  },
  { by: "Aiko", minute: 19, text: "やめたあと、空いた時間はだれのものになりますか？", votes: 12 },
  { by: "river wren", minute: 20, text: "Did anything you stopped come back under another name?", votes: 14 },
  { by: "Camille", minute: 21, text: "Comment arrêter sans que cela ressemble à un reproche ?", votes: 11 },
  {
    by: undefined,
    minute: 22,
    text: "Can a volunteer group stop things too, or does it just stop?",
    votes: 5,
  },
  {
    by: "Priya",
    minute: 23,
    text: "Is there a small thing one could stop on Monday, to practise?",
    votes: 21,
    now: "later",
  },
  {
    by: "amber lark",
    minute: 24,
    text: "How do you keep a list of what you stopped, without that list becoming a report?",
    votes: 7,
  },
];

/** What is said beside the questions, by so many minutes into the hour. */
export const TALKED: readonly { readonly by: Speaker; readonly minute: number; readonly text: string }[] = [
  { by: "Jonas", minute: 2, text: "Hello from Hamburg. Second row, left of the pillar." },
  { by: "Priya", minute: 4, text: "The slide with the forty reports is our team exactly." },
  { by: "quiet heron", minute: 7, text: "We called it a trial. Nobody objects to a trial." },
  { by: undefined, minute: 10, text: "My manager is in this room and I am asking all the same." },
  { by: "Camille", minute: 12, text: "Chez nous, c’est le calendrier partagé qui a tout changé." },
  {
    by: "river wren",
    minute: 16,
    text: "Stopping in pairs worked: one stops, the other watches what breaks.",
  },
  { by: "Sofía", minute: 19, text: "Lo de preguntar al que lo lee, y no al que lo pide. Me lo llevo." },
  { by: "Idris", minute: 22, text: "Thank you for the answer, that helps a lot." },
  { by: "amber lark", minute: 24, text: "Could somebody share the book that was just mentioned?" },
];

export const SHARED: readonly {
  readonly by: Speaker;
  readonly minute: number;
  readonly text: string;
  readonly url: string;
}[] = [
  {
    by: "Priya",
    minute: 8,
    text: "A checklist for ending a meeting series",
    url: "https://example.org/ending-a-series",
  },
  {
    by: "Idris",
    minute: 13,
    text: "The letter we sent to the regulator",
    url: "https://example.com/letter-to-the-regulator",
  },
  {
    by: "quiet heron",
    minute: 25,
    text: "The book from the third slide",
    url: "https://example.org/the-book",
  },
];

/** What the room is asked, and how its answers fall. */
export const POLLED = {
  minute: 20,
  question: "What is hardest to stop?",
  options: ["A report", "A meeting", "A tool", "A promise"],
  answers: [14, 33, 9, 22],
} as const;

/** So many minutes of the hour have passed. */
export const MINUTES_IN = 26;
