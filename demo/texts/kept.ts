/** How somebody of a cohort appears in a live hour: under their name when nothing is said. */
export type Appearing = { readonly by: string; readonly as?: "name" | "unnamed"; readonly alias?: string };

/** What came of a question: an answer in writing, a promise, or nothing yet. */
export type AskedLive = Appearing & {
  readonly minute: number;
  readonly text: string;
  readonly votes?: number;
  readonly answer?: string;
  readonly later?: true;
};

export type SharedLive = Appearing & { readonly minute: number; readonly text: string; readonly url: string };

/** A live hour of a cohort that is over. */
export interface LiveHour {
  /** The slug of its moment in the design. */
  readonly moment: string;
  readonly asked: readonly AskedLive[];
  readonly shared: readonly SharedLive[];
}

/** Something that somebody put on the shelf, and why; an entry or an answer is known by how it begins. */
export interface PutBy {
  readonly by: string;
  readonly hoursAfter: number;
  readonly what:
    | { readonly entry: string }
    | { readonly entry: string; readonly answerOf: string }
    | {
        readonly url: string;
        readonly title: string;
        readonly on: { readonly week: number; readonly day: number };
      };
  readonly why?: string;
}

export const MONTH_HOURS: readonly LiveHour[] = [
  {
    moment: "w1-session",
    asked: [
      {
        by: "kenji",
        alias: "paper crane",
        minute: 18,
        text: "When I think aloud I begin to explain. How do you stop explaining?",
        votes: 9,
        answer:
          "I talk to the screen and not to you. The moment I look up, I start to teach. So: eyes down, and somebody else watches the clock.",
      },
      {
        by: "denise",
        minute: 24,
        text: "How do you do this on a ward, where half of what you think must not be said aloud?",
        votes: 6,
        answer:
          "Say the step, not the patient. “I am looking for the one number that does not fit” is enough for the person beside you.",
      },
      {
        by: "stefan",
        as: "unnamed",
        minute: 31,
        text: "Isn’t it slower?",
        votes: 4,
        answer:
          "It was, by a third, for ten minutes. Then Janek saw the thing I had been looking for since Monday.",
      },
      {
        by: "yusuf",
        minute: 40,
        text: "What do you do when the other person jumps in after five seconds?",
        votes: 3,
      },
    ],
    shared: [
      {
        by: "marta",
        minute: 12,
        text: "Where the method comes from: people who test screens",
        url: "https://en.wikipedia.org/wiki/Think_aloud_protocol",
      },
      {
        by: "ravi",
        alias: "rubber duck",
        minute: 33,
        text: "The same, with a duck",
        url: "https://en.wikipedia.org/wiki/Rubber_duck_debugging",
      },
    ],
  },
  {
    moment: "w2-session",
    asked: [
      {
        by: "fatou",
        minute: 15,
        text: "How small must a question be before somebody answers it the same day?",
        votes: 8,
        answer: "Small enough that the answer fits on a phone screen. Yours does.",
      },
      {
        by: "jonas",
        as: "unnamed",
        minute: 27,
        text: "What if the honest question shows that the project is a mistake?",
        votes: 11,
        later: true,
      },
      {
        by: "grace",
        minute: 44,
        text: "Do you tell people what you did with their answer when you did nothing with it?",
        votes: 5,
      },
    ],
    shared: [
      {
        by: "aino",
        minute: 36,
        text: "Asking why five times, and when to stop at three",
        url: "https://en.wikipedia.org/wiki/Five_whys",
      },
    ],
  },
];

export const MONTH_SHELF: readonly PutBy[] = [
  {
    by: "denise",
    hoursAfter: 9,
    what: { entry: "The five-minute stand-down" },
    why: "Three rules, five minutes, no slides. We start with it on OR 4.",
  },
  {
    by: "ana",
    hoursAfter: 30,
    what: { entry: "The five-minute stand-down", answerOf: "denise" },
  },
  {
    by: "minh",
    hoursAfter: 20,
    what: { entry: "Before I touch a table" },
    why: "For whoever is on call on a Friday.",
  },
  {
    by: "tomas",
    hoursAfter: 26,
    what: { entry: "A bug report in four lines" },
    why: "Works for complaints at the reception too.",
  },
  {
    by: "elodie",
    hoursAfter: 10,
    what: {
      url: "https://en.wikipedia.org/wiki/Desire_path",
      title: "Desire paths",
      on: { week: 2, day: 3 },
    },
    why: "Ce que les gens font déjà est un plan que personne n’a dessiné.",
  },
];

export const CAMP_HOURS: readonly LiveHour[] = [
  {
    moment: "w1-fire",
    asked: [
      {
        by: "rosa",
        minute: 20,
        text: "¿Y si no tengo nada a mano que contar?",
        votes: 4,
        answer: "Entonces cuéntanos por qué está vacía la mesa. Es la mejor historia de la noche.",
      },
    ],
    shared: [
      {
        by: "liam",
        minute: 28,
        text: "How to lay a fire that needs no looking after",
        url: "https://en.wikipedia.org/wiki/Swedish_torch",
      },
    ],
  },
];

export const CAMP_SHELF: readonly PutBy[] = [
  {
    by: "kenji",
    hoursAfter: 20,
    what: { entry: "I asked the oldest operator" },
    why: "We have sensors for this. I think the dog is better.",
  },
  {
    by: "aisha",
    hoursAfter: 6,
    what: { entry: "Je rapporte une chaise." },
    why: "On Sunday we carry two chairs to our counter.",
  },
  {
    by: "thabo",
    hoursAfter: 8,
    what: { entry: "This week I did not check the check." },
  },
];
