import type { Week } from "../../model.ts";
import { prose } from "../prose.ts";

/** Why anyone would come, conversations, the hard parts, showing that it matters. */
export const weeks: Week[] = [
  {
    title: "Why would anyone come?",
    aim: "Speak with five members and find the reason, in their words, why your community should exist.",
    opensAt: "09:00",
    reading: [
      {
        title: "Five conversations",
        note:
          "Choose two active people, two who only read, one who left. Fifteen minutes each, by voice. Ask: what were you " +
          "hoping for when you joined? When was it last useful, exactly? Whom do you ask when it isn't? Do not defend " +
          "anything. Write their sentences down, word for word. You will use them all month.",
      },
    ],
    moments: [
      {
        slug: "w1-why",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "What did a member say?",
        text: prose`
          Speak with one member before Wednesday, somebody you do not know well. Then share one sentence of theirs that stayed
          with you, and why. Two lines are enough. Leave out names, or ask.
        `,
      },
      {
        slug: "w1-circles",
        kind: "circles",
        day: 1,
        at: "09:00",
        title: "Your circle for two weeks",
        text: prose`
          A handful of you read each other first: hosts of other communities, from other houses, awake at the same hours. What
          is said there about your members stays there.
        `,
      },
      {
        slug: "w1-session",
        kind: "session",
        day: 3,
        at: "16:00",
        minutes: 60,
        title: "A visit",
        text: prose`
          Three of you take us on a ten-minute walk through your community, as it is today: the last conversations, the quiet
          corners, the thing you would rather not show. We say what we noticed. No advice until somebody asks for it.
        `,
      },
      {
        slug: "w1-sentence",
        kind: "prompt",
        day: 5,
        at: "09:00",
        title: "One sentence for the door",
        text: prose`
          Write what you would put on the door: who it is for, and what they will find inside this month. One sentence a busy
          person understands. Ask someone outside your company whether they would knock.
        `,
      },
      {
        slug: "w1-digest",
        kind: "digest",
        day: 7,
        at: "18:00",
        title: "Week one in one page",
        text: "What members told us, our doors in one sentence, and hosts who still wait for an answer.",
      },
    ],
  },
  {
    title: "Start conversations, end them well",
    aim: "Get one real conversation going among members, without being the one who answers.",
    opensAt: "09:00",
    reading: [
      {
        title: "Questions that members answer",
        note:
          "Ask about last week, not about the future. Ask for an example, not for an opinion. Ask three people by name, " +
          "privately, before you ask in public, and tell them whom else you asked. Show a half-finished answer of your " +
          "own. And ask at an hour when your members have a minute. You know which hour that is.",
      },
      {
        title: "Ending",
        note:
          "A conversation that just stops leaves people wondering. When it is over, say so: three lines with what was " +
          "said, who said it, what is still open. Keep that where newcomers look. It takes you ten minutes, and it tells " +
          "everyone that speaking here leads somewhere.",
      },
    ],
    moments: [
      {
        slug: "w2-conversation",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "The question you will ask your members",
        text: prose`
          Draft it here before you ask it there. Two lines, and the names (first letters will do) of the three people you
          will invite to answer first. End with one precise question to us.
        `,
      },
      {
        slug: "w2-session",
        kind: "session",
        day: 4,
        at: "16:00",
        minutes: 60,
        title: "Peer consulting",
        text: prose`
          Two cases, twenty-five minutes each. The owner tells it in five. We ask for ten. Then the owner turns the camera off
          and listens while we think aloud. At the end they say what they take. It works better than it sounds.
        `,
      },
      {
        slug: "w2-round",
        kind: "round",
        day: 4,
        at: "18:00",
        minutes: 4320,
        round: { blind: "none", floor: 2, about: "w2-conversation" },
        title: "First round: be a member for two people",
        text: prose`
          Until Sunday evening, read two hosts' questions as if you were a busy member. Would you answer? What would you
          answer? Where would you hesitate? Say it in their thread.
        `,
      },
      {
        slug: "w2-halfway",
        kind: "check-in",
        day: 5,
        at: "12:00",
        title: "Whom have you met here?",
        text: prose`
          Name one person in this cohort whom you would call with a problem. If there is nobody yet, tell us, to the hosts
          only if you like. Introducing people is our job.
        `,
      },
      {
        slug: "w2-digest",
        kind: "digest",
        day: 7,
        at: "18:30",
        title: "Week two in one page",
        text: "Questions we asked out there, what came back, and what we learned by being members for a day.",
      },
    ],
  },
  {
    title: "When it is silent, loud or tired",
    aim: "Look at the hard parts of hosting, yours included: silence, conflict, and your own strength.",
    opensAt: "09:00",
    reading: [
      {
        title: "Reading along is taking part",
        note:
          "In most communities nine of ten members mostly read. They use what they read, they tell colleagues, they come " +
          "out when it matters. Your task is not to make them talk. It is to make sure that the few who do talk are " +
          "answered, so that the others see that it is safe.",
      },
      {
        title: "When two members quarrel",
        note:
          "Do not judge in public. Write to both, separately and on the same day. Ask what they want to happen. Move the " +
          "subject, not the people. Say in the thread only what everybody needs to know. And write down for yourself what " +
          "happened, with the date. If it is about someone's dignity, act first and discuss later.",
      },
    ],
    moments: [
      {
        slug: "w3-hard",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "What is not working in your community?",
        text: prose`
          Two lines are enough. What did you expect, what happened, what are you unsure about? Choose the audience that makes
          honesty possible. Your circle is a good place to begin.
        `,
      },
      {
        slug: "w3-circles",
        kind: "circles",
        day: 1,
        at: "09:00",
        title: "A new circle for the second half",
        text: prose`
          You sit with others now. What you wrote for your first circle stays with its people; what helped you there may help
          here, if you tell it again.
        `,
      },
      {
        slug: "w3-energy",
        kind: "prompt",
        day: 3,
        at: "09:00",
        title: "What could somebody else do?",
        text: prose`
          List what you did for your community last week. Mark one thing you enjoyed and one that a member could take over.
          Who? When will you ask them?
        `,
      },
      {
        slug: "w3-session",
        kind: "session",
        day: 4,
        at: "17:00",
        minutes: 60,
        title: "The silence hour",
        text: prose`
          About communities where nobody speaks. We look at three of them with their hosts: who is there, what they came for,
          what happened to the last person who spoke. Each host leaves with one thing to do on Friday.
        `,
      },
      {
        slug: "w3-round",
        kind: "round",
        day: 4,
        at: "18:30",
        minutes: 4320,
        round: { blind: "none", floor: 2, about: "w3-hard" },
        title: "Second round: stand beside two hosts",
        text: prose`
          Until Sunday evening, answer two people who wrote about something hard. Ask before you advise. If you were in the
          same place once, tell that, and how it ended.
        `,
      },
      {
        slug: "w3-digest",
        kind: "digest",
        day: 7,
        at: "19:00",
        title: "Week three in one page",
        text: "What is hard, what we hand over, and what other hosts said about it.",
      },
    ],
  },
  {
    title: "Show that it matters",
    aim: "Tell the story of your community to the person who pays for it, with one story and few numbers, all of them true.",
    opensAt: "09:00",
    reading: [
      {
        title: "Three things apart",
        note:
          "Keep reach, response and action apart. Reach: who could have seen it. Response: who answered whom, how soon, " +
          "how many waited in vain. Action: what somebody did differently, in their own words. Sponsors are usually shown " +
          "the first and want the third. One good story of the third kind, with a name and a date, is worth a dashboard.",
      },
    ],
    moments: [
      {
        slug: "w4-story",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "One story, with a date",
        text: prose`
          Somebody did something differently because of your community. Who, what, when, and how do you know? Half a page at
          most. If you find none, tell us how you looked.
        `,
      },
      {
        slug: "w4-session",
        kind: "session",
        day: 4,
        at: "16:00",
        minutes: 60,
        title: "Tea with the sponsor",
        text: prose`
          A guest who pays for communities tells us what she listens for and what she stopped reading. Then you try your story
          on her, three minutes each. We end with what every host will do in the next thirty days.
        `,
      },
      {
        slug: "w4-ninety",
        kind: "prompt",
        day: 5,
        at: "09:00",
        title: "The next ninety days, on a postcard",
        text: "One thing you start, one you stop, one person you ask for help. Three lines, no more: it is a postcard.",
      },
      {
        slug: "w4-digest",
        kind: "digest",
        day: 7,
        at: "18:00",
        title: "The month in one page",
        text: "Doors, questions, hard days and stories: what a group of hosts learned from each other.",
      },
    ],
  },
];
