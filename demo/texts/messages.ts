import type { When } from "./script.ts";

/** One message, by whoever says it. */
interface Line extends When {
  readonly by: string;
  readonly text: string;
}

/** What two or three people of the month say to each other and to nobody else. */
export interface PrivateTalk {
  readonly between: readonly string[];
  readonly lines: readonly Line[];
  /** Who has not read its last line yet. */
  readonly unreadBy: readonly string[];
}

export const TALKS: readonly PrivateTalk[] = [
  {
    between: ["kenji", "marta"],
    unreadBy: ["kenji"],
    lines: [
      {
        by: "kenji",
        week: 3,
        day: 2,
        at: "08:50",
        text: "Marta, I ask only you first. The page for the 31 stations is finished. The first line says “I chose the wrong relay”. In Japanese it is even shorter. Is it too much?",
      },
      {
        by: "marta",
        week: 3,
        day: 2,
        at: "09:35",
        text: "It is exactly enough. What is the second line?",
      },
      {
        by: "kenji",
        week: 3,
        day: 2,
        at: "09:41",
        text: "“Look behind the panel, left, there is a photograph with a coin.”",
      },
      {
        by: "kenji",
        week: 3,
        day: 2,
        at: "09:44",
        text: "I am afraid that they will be kind about it. If they are angry I know what to do.",
      },
      {
        by: "marta",
        week: 3,
        day: 2,
        at: "10:10",
        text: "I know that fear. Send it tomorrow at eight, and tell me when the first one calls. I will be at my desk, with step 34.",
      },
      {
        by: "kenji",
        week: 3,
        day: 3,
        at: "09:40",
        text: "Nagai called. They found two. I wrote it to the circle, I hope that is all right, your name is in it.",
      },
      {
        by: "marta",
        week: 3,
        day: 3,
        at: "13:50",
        text: "Of course. What you wrote about being afraid of kindness was better than my whole page, by the way. That belongs to you; but if you ever want others to read it, I would.",
      },
    ],
  },
  {
    between: ["ana", "tomas"],
    unreadBy: [],
    lines: [
      {
        by: "tomas",
        week: 3,
        day: 1,
        at: "15:20",
        text: "Eleven photos and no conversation. You wrote it before anybody else did anything this week. That helped me to write about my empty Thursday.",
      },
      {
        by: "ana",
        week: 3,
        day: 1,
        at: "15:48",
        text: "I had a better one in the drawer and was ashamed of it. Next time you push me.",
      },
    ],
  },
  {
    between: ["ana", "kenji", "hiroko"],
    unreadBy: ["ana"],
    lines: [
      {
        by: "ana",
        week: 3,
        day: 2,
        at: "11:30",
        text: "You two are nine hours ahead of me. Would you open next week’s live hour together, in your morning? Ten minutes, about anything you narrated.",
      },
      {
        by: "hiroko",
        week: 3,
        day: 2,
        at: "23:40",
        text: "I would like it, with a crate and no slides. Kenji-san?",
      },
      {
        by: "kenji",
        week: 3,
        day: 3,
        at: "09:55",
        text: "With a crate and a relay. I will speak slowly.",
      },
    ],
  },
  {
    between: ["ellen", "linh"],
    unreadBy: ["ellen"],
    lines: [
      {
        by: "ellen",
        week: 3,
        day: 1,
        at: "17:30",
        text: "“Put the hand there” is on the wall above my bench now. May I tell my students who said it?",
      },
      {
        by: "linh",
        week: 3,
        day: 2,
        at: "22:15",
        text: "Yes. Say it is from the night crew. Two of them asked me what a soundpost is and I had to show with a pencil.",
      },
    ],
  },
];
