import type { Week } from "../../model.ts";
import { prose } from "../prose.ts";

/** Watch the work, build something small, try it there, decide about the course. */
export const weeks: Week[] = [
  {
    title: "Watch the work",
    aim: "Sit beside someone who does the task. Come back with what really happens, not with what the process says.",
    opensAt: "09:00",
    reading: [
      {
        title: "What to write down while you watch",
        note:
          "Where do their eyes go? When do they stop? Whom do they ask? What is stuck to the screen, written on the hand, " +
          "kept in the second drawer? What do they do twice? Write times and exact words. Explain nothing yet. The " +
          "sticky notes you find are the performance support that already exists.",
      },
    ],
    moments: [
      {
        slug: "w1-watch",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "What did you see that is in no document?",
        text: prose`
          Watch your task once this week, for half an hour at least. Two lines are enough: what did you see, and what surprised
          you? Leave the person's name out unless they agreed.
        `,
      },
      {
        slug: "w1-circles",
        kind: "circles",
        day: 1,
        at: "09:00",
        title: "Your circle for two weeks",
        text: prose`
          Four to six of you read each other first, from different trades and awake at the same hours. They have never done the
          task you watch: that makes them good readers of what you build for it.
        `,
      },
      {
        slug: "w1-session",
        kind: "session",
        day: 3,
        at: "16:00",
        minutes: 60,
        title: "The second drawer",
        text: prose`
          Bring a photograph or a description of one aid that people made for themselves: a sticky note, a cheat sheet, a
          marked lever. We guess what problem it solves before you tell us. Then we look for the moment of need behind each.
        `,
      },
      {
        slug: "w1-moment",
        kind: "prompt",
        day: 5,
        at: "09:00",
        title: "Name the moment",
        text: prose`
          Describe the one moment in your task where help would matter most, in one sentence: *When …, people …, because they
          don't know …* Ask your circle if they can picture it.
        `,
      },
      {
        slug: "w1-digest",
        kind: "digest",
        day: 7,
        at: "18:00",
        title: "Week one in one page",
        text: "What we saw, what surprised us, and the moments we chose. Who still has no task?",
      },
    ],
  },
  {
    title: "Build something small",
    aim: "Make a first aid for your moment in two hours or less. It may be ugly. It must be usable on Thursday.",
    opensAt: "09:00",
    reading: [
      {
        title: "Which shape?",
        note:
          "Steps that must come in order: a checklist. A choice with conditions: a small decision table. A number or a " +
          "name you forget: a card. Something seldom and frightening: a first-three-minutes page. Something you must see: " +
          "three photographs. A judgement: examples, good and bad, side by side.",
      },
      {
        title: "Write it for two in the morning",
        note:
          "Short lines. Verbs first. One action per line. The most common case at the top. Words the team uses, not the " +
          "official ones. What to do when it does not fit, and whom to call, with the number. A date and a name at the " +
          "bottom, so that people know whether to trust it.",
      },
    ],
    moments: [
      {
        slug: "w2-build",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "Show the ugly first version",
        text: prose`
          Paste it, type it, describe it. Say for which moment it is, and end with one precise question. For example: *which
          line would you skip when you are in a hurry?*
        `,
      },
      {
        slug: "w2-session",
        kind: "session",
        day: 4,
        at: "16:00",
        minutes: 60,
        title: "Use it on me",
        text: prose`
          In threes: one brings an aid, one tries to do the task with it and thinks aloud, one takes notes. No explaining
          allowed. Fifteen minutes each, then change.
        `,
      },
      {
        slug: "w2-round",
        kind: "round",
        day: 4,
        at: "18:00",
        minutes: 4320,
        round: { blind: "none", floor: 2, about: "w2-build" },
        title: "First round: be a beginner for two people",
        text: prose`
          Until Sunday evening, take two aids from fields you know nothing about. Read each as if you had to do it in five
          minutes. Quote the first line where you stopped. You are the ideal tester for one week only.
        `,
      },
      {
        slug: "w2-halfway",
        kind: "check-in",
        day: 5,
        at: "12:00",
        title: "Do you have what you need for week three?",
        text: prose`
          You will need three people who try it in real work. One line: do you have them? If the task turned out to be wrong,
          say so now. Changing it is allowed, and next week it is late.
        `,
      },
      {
        slug: "w2-digest",
        kind: "digest",
        day: 7,
        at: "18:30",
        title: "Week two in one page",
        text: "First versions, the lines where readers stopped, and aids that nobody has tried yet.",
      },
    ],
  },
  {
    title: "Try it where the work is",
    aim: "Three people use your aid in real work without you explaining it. You count, you listen, you change it.",
    opensAt: "09:00",
    reading: [
      {
        title: "A fair trial",
        note:
          "Put it where the task happens, not in a folder. Say nothing beyond “this is for you, tell me what is wrong " +
          "with it”. Count two things only: how often it was used, and how often it was enough. Ask afterwards which line " +
          "they read. Silence is information: an aid that nobody picked up lies in the wrong place.",
      },
    ],
    moments: [
      {
        slug: "w3-trial",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "What happened when you were not there?",
        text: prose`
          Somebody used it, or did not. What did you expect, what happened, what did you change because of it? Two lines are
          enough. Numbers are welcome, even when the number is zero.
        `,
      },
      {
        slug: "w3-circles",
        kind: "circles",
        day: 1,
        at: "09:00",
        title: "A new circle for the second half",
        text: prose`
          New eyes, before you try it with real people. What you wrote for your first circle stays with its people, and nobody
          new reads it.
        `,
      },
      {
        slug: "w3-session",
        kind: "session",
        day: 4,
        at: "17:00",
        minutes: 60,
        title: "It stayed in the drawer",
        text: prose`
          An hour for what did not work. Three stories of aids that were not used. For each we ask: wrong moment, wrong place,
          wrong shape, or does the task need a human? We change one of them on the spot.
        `,
      },
      {
        slug: "w3-round",
        kind: "round",
        day: 4,
        at: "18:30",
        minutes: 4320,
        round: { blind: "none", floor: 2, about: "w3-trial" },
        title: "Second round: before and after",
        text: prose`
          Until Sunday evening, look at two aids that changed since last week. Say what got better, and the one thing you
          would take away. Authors: answer the people whose advice you used.
        `,
      },
      {
        slug: "w3-digest",
        kind: "digest",
        day: 7,
        at: "19:00",
        title: "Week three in one page",
        text: "What was used, what was not, and what three people told us about it.",
      },
    ],
  },
  {
    title: "Decide about the course",
    aim: "Look honestly at the training around your task: what stays, what shrinks, what goes, and who looks after the aid.",
    opensAt: "09:00",
    reading: [
      {
        title: "A page for the person who decides",
        note:
          "Half a page. The task, and how often it is done. What happened before. What you made and what it cost, in " +
          "hours. What three people did with it. What you propose for the course: keep, shorten, stop. Who keeps the aid " +
          "true from now on. No theory. If they ask for a second page, you have won.",
      },
    ],
    moments: [
      {
        slug: "w4-decide",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "Keep, shorten or stop?",
        text: prose`
          Which piece of training stands around your task? After these weeks, what would you do with it, and what makes you
          say so? Two lines are enough. “Keep it, and here is why” is a good answer.
        `,
      },
      {
        slug: "w4-session",
        kind: "session",
        day: 4,
        at: "16:00",
        minutes: 60,
        title: "Five minutes with your director",
        text: prose`
          Six of you present your half page to a guest who decides about such things for a living. Two minutes for you, three
          for their questions. The others write down the questions: those are the ones you will get.
        `,
      },
      {
        slug: "w4-keeper",
        kind: "prompt",
        day: 5,
        at: "09:00",
        title: "Who keeps it true?",
        text: "An aid that is out of date is dangerous. Name the person and the day of the next look. One line.",
      },
      {
        slug: "w4-digest",
        kind: "digest",
        day: 7,
        at: "18:00",
        title: "The month in one page",
        text: "The tasks, the aids, what was used, and what we would not build again.",
      },
    ],
  },
];
