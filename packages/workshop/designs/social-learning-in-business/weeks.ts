import type { Week } from "../../model.ts";
import { prose } from "../prose.ts";

/** Narrate, answer, look at what does not work, make it a habit. */
export const weeks: Week[] = [
  {
    title: "Narrate",
    aim:
      "Everybody has said one true thing about their work to an audience they chose, and has had one human answer. " +
      "Short is good. Unfinished is better.",
    opensAt: "09:00",
    reading: [
      {
        title: "Three entries that worked",
        note:
          "“Spent the morning looking for a number that was in the mail all along. How do you file these?” · " +
          "“First time I let the trainee run the meeting. I talked too much from the back row.” · “We are about to " +
          "change the return label. If you handle returns, what do you hate about it?” None took four minutes to write.",
      },
    ],
    moments: [
      {
        slug: "w1-narrate",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "What are you in the middle of?",
        text: prose`
          Two lines are enough. Take the thing you are working on today, not the one you are proud of. What are you trying to
          do, and where are you with it?

          If you don't know whom to tell, tell your circle first.
        `,
      },
      {
        slug: "w1-circles",
        kind: "circles",
        day: 1,
        at: "09:00",
        title: "Your circle for two weeks",
        text: prose`
          Four to six of you read each other first: people who are awake at the same hours, share a language, and come from
          different places. Say hello there in two lines before you say anything clever.
        `,
      },
      {
        slug: "w1-session",
        kind: "session",
        day: 3,
        at: "16:00",
        minutes: 60,
        title: "Thinking aloud",
        text: prose`
          We meet. One of the hosts works for ten minutes with the screen shared and says what goes through their head. Then
          you try it in pairs, with whatever is open on your own screen. We end with what was hard about it.

          Bring real work, nothing secret. If the hour is bad for you, the room stays open for written answers.
        `,
      },
      {
        slug: "w1-unseen",
        kind: "prompt",
        day: 4,
        at: "09:00",
        title: "The part nobody sees",
        text: prose`
          Every job has a step that is in no handbook: the call you make before the form, the file you keep on the side, the
          look at the weather. Describe one of yours so that a newcomer could do it tomorrow. Half a page at most.
        `,
      },
      {
        slug: "w1-digest",
        kind: "digest",
        day: 7,
        at: "18:00",
        title: "Week one in one page",
        text: "What we are in the middle of, who answered whom, and who still waits for a first answer.",
      },
    ],
  },
  {
    title: "Answer",
    aim:
      "An answer is the smallest useful thing you can do for a colleague. By Sunday everybody has asked one precise " +
      "question and has answered two people they did not know.",
    opensAt: "09:00",
    reading: [
      {
        title: "From a vague question to one that gets answered",
        note:
          "“Any thoughts?” gets none. Say what you need and from whom: “Does the second paragraph make sense to someone " +
          "outside finance?” “Would you open this mail at six in the morning?” A precise question is short, can be " +
          "answered in five minutes, and shows where you are unsure.",
      },
      {
        title: "Three beginnings of a good answer",
        note:
          "I noticed … (what you see, without a verdict). I wonder … (a real question). What if … (one possibility, " +
          "theirs to leave). Quote the exact words you speak about. If all you can say is that the same happens to " +
          "you, say that. It is often the answer people needed most.",
      },
    ],
    moments: [
      {
        slug: "w2-ask",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "Ask one precise question",
        text: prose`
          Show something you are making: a paragraph, a plan, a slide, a rule for the team. A few lines are enough. End with
          one question that somebody outside your field could answer in five minutes.
        `,
      },
      {
        slug: "w2-session",
        kind: "session",
        day: 4,
        at: "16:00",
        minutes: 60,
        title: "A question worth answering",
        text: prose`
          Four volunteers bring a question. For each one we spend ten minutes: the question is read, we ask only what we need
          to understand it, then it gets answers, then the owner says what they take. The rest of the hour is yours.

          Volunteers: tell a host before Wednesday evening. It doesn't need to be a good question. We will make it one.
        `,
      },
      {
        slug: "w2-round",
        kind: "round",
        day: 4,
        at: "18:00",
        minutes: 4320,
        round: { blind: "none", floor: 2, about: "w2-ask" },
        title: "First round: give two answers",
        text: prose`
          Until Sunday evening, answer two people. Begin with those who have no answer yet. Ten honest minutes each, no more.
          Choose at least one person whose work you know nothing about: you will see what the experts can't.
        `,
      },
      {
        slug: "w2-halfway",
        kind: "check-in",
        day: 5,
        at: "12:00",
        title: "Nearly half-way: how is this for you?",
        text: prose`
          One line is enough, and it may be for the hosts only. What has been useful? What is too much? What should we stop?
          We will tell you on Monday what we change because of it.
        `,
      },
      {
        slug: "w2-digest",
        kind: "digest",
        day: 7,
        at: "18:30",
        title: "Week two in one page",
        text: "The questions of the week, the answers that helped, and the few that nobody has taken yet.",
      },
    ],
  },
  {
    title: "When it does not work",
    aim:
      "Success stories travel far and teach little. This week we look together at what is stuck, what failed and what " +
      "we stopped doing, without looking for someone to blame.",
    opensAt: "09:00",
    reading: [
      {
        title: "How to tell a failure so that others can use it",
        note:
          "Say what you expected, what happened, and what you did next. Leave out who was at fault, and leave out the " +
          "moral. Keep the numbers. Other people's failures in your story need their permission. If it still hurts, " +
          "write it for yourself first and decide next week.",
      },
    ],
    moments: [
      {
        slug: "w3-not-working",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "Narrate something that is not working yet.",
        text: "Two lines are enough. What did you expect, what happened, what are you unsure about?",
      },
      {
        slug: "w3-circles",
        kind: "circles",
        day: 1,
        at: "09:00",
        title: "A new circle for the second half",
        text: prose`
          You meet people you have not sat with before. What you wrote for your first circle stays with its people: nobody new
          reads it, and they can still answer you there.
        `,
      },
      {
        slug: "w3-session",
        kind: "session",
        day: 4,
        at: "17:00",
        minutes: 60,
        title: "What we stopped doing",
        text: prose`
          Everybody brings one thing they or their team stopped: a report, a meeting, a check, a habit. We collect them, look
          for the ones that nobody missed, and ask what should be next.

          Can't come? The room stays open for written answers until Friday night.
        `,
      },
      {
        slug: "w3-round",
        kind: "round",
        day: 4,
        at: "18:30",
        minutes: 4320,
        round: { blind: "none", floor: 2, about: "w3-not-working" },
        title: "Second round: answer what is stuck",
        text: prose`
          Until Sunday evening, answer two people who wrote about something that does not work. Don't solve it in the first
          sentence. Ask one question first. And if somebody answered you last week, tell them what you changed.
        `,
      },
      {
        slug: "w3-digest",
        kind: "digest",
        day: 7,
        at: "19:00",
        title: "Week three in one page",
        text: "What does not work, what we stopped, and who told whom that an answer changed something.",
      },
    ],
  },
  {
    title: "Make it a habit",
    aim:
      "Leave with one small habit that survives a busy week: yours, with a time and a place, and with one person who " +
      "will ask you about it.",
    opensAt: "09:00",
    reading: [
      {
        title: "Small enough to keep",
        note:
          "A habit needs a moment that exists already: after the stand-up, before the train, when the kettle is on. It " +
          "needs to be smaller than you think: one line, not one page. And it needs to survive a bad week, so decide now " +
          "what you will do on the day you forget.",
      },
    ],
    moments: [
      {
        slug: "w4-habit",
        kind: "prompt",
        day: 1,
        at: "09:00",
        writeFirst: true,
        title: "What will you still do in a month?",
        text: prose`
          Write it as one sentence: *After … I will … , and … will ask me about it.* Two lines are enough. Then say what will
          probably get in the way. Yours comes first this time: what the others chose opens as soon as it is there, even if you
          keep it for yourself.
        `,
      },
      {
        slug: "w4-thanks",
        kind: "prompt",
        day: 3,
        at: "09:00",
        title: "Tell someone what became of their words",
        text: prose`
          Find an answer somebody gave you this month that changed something, even a little. Go back to it and tell them what
          you did. Two lines. They are probably wondering.
        `,
      },
      {
        slug: "w4-session",
        kind: "session",
        day: 4,
        at: "16:00",
        minutes: 60,
        title: "What we keep",
        text: prose`
          The last hour together. In groups of four: what did you try, what will you keep, whom do you want to go on talking
          with? Then we walk through the best of the month and decide what is worth passing on to the next cohort.
        `,
      },
      {
        slug: "w4-digest",
        kind: "digest",
        day: 7,
        at: "18:00",
        title: "The month in one page",
        text: "From the first two lines to the habits: what we said, tried, stopped and kept.",
      },
    ],
  },
];
