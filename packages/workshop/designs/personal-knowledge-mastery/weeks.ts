import type { Week } from "../../model.ts";
import { prose } from "../prose.ts";

/** Seek, sense, share, make it yours. */
export const weeks: Week[] = [
  {
    title: "Seek",
    aim: "See where your knowledge comes from today, and let go of a third of it. Fewer sources, more people.",
    opensAt: "09:00",
    reading: [
      {
        title: "Sources and filters",
        note:
          "A source tells you things. A filter is a source, often a person, that chooses for you, and whose choice you " +
          "understand. Five good filters beat five hundred sources. Ask of each: when did this last change what I did? " +
          "If you cannot name the day, you may stop. It will still be there if you were wrong.",
      },
    ],
    moments: [
      {
        slug: "w1-map",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "Where did your last useful idea come from?",
        text: prose`
          Take one idea you used in the last two weeks. Follow it back: who or what brought it to you, and by which way? Two
          lines are enough. Then name one source you will stop following today.
        `,
      },
      {
        slug: "w1-circles",
        kind: "circles",
        day: 1,
        at: "09:00",
        title: "Your circle for two weeks",
        text: prose`
          A handful of you read each other first, as different as we could find and awake at the same hours. Tell them what you
          try to keep up with; they are your first filter, and you are theirs.
        `,
      },
      {
        slug: "w1-session",
        kind: "session",
        day: 3,
        at: "16:00",
        minutes: 60,
        title: "Show me your mess",
        text: prose`
          Two people show how they really keep things, tabs and piles included. Then twenty quiet minutes: each of us throws
          away, unsubscribes, closes. We end by reading aloud the most surprising thing we let go.
        `,
      },
      {
        slug: "w1-person",
        kind: "prompt",
        day: 4,
        at: "09:00",
        title: "One person worth listening to",
        text: prose`
          Introduce somebody who regularly makes you think: a colleague, a writer, your neighbour who repairs boats. What do
          they see that others don't? A few lines, so that we would like to meet them.
        `,
      },
      {
        slug: "w1-digest",
        kind: "digest",
        day: 7,
        at: "18:00",
        title: "Week one in one page",
        text: "Where our ideas come from, what we let go, and who still waits for an answer.",
      },
    ],
  },
  {
    title: "Sense",
    aim: "Turn one thing you collected into something you understand. In your own words, with your own example.",
    opensAt: "09:00",
    reading: [
      {
        title: "A note that will still speak to you in a year",
        note:
          "Write one thought per note. Write it for someone who was not there: you, next year. Begin with the claim, not " +
          "with the source. Add the example from your own work. Say how sure you are. And link it to one older note, " +
          "because that is where the thinking happens. Five lines are plenty.",
      },
      {
        title: "Six ways to work on a thought",
        note:
          "Say it in half the words. Explain it to a child. Find the case where it is false. Draw it. Try it on Thursday " +
          "and see. Put it beside an idea it seems to contradict. One of these a day is a good week.",
      },
    ],
    moments: [
      {
        slug: "w2-own-words",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "Say it in your own words",
        text: prose`
          Take something you saved and never used. Write what it says in three sentences, without looking at it. Then one
          sentence that begins *I am not sure about* … Leave the link out, or put it last.
        `,
      },
      {
        slug: "w2-session",
        kind: "session",
        day: 4,
        at: "16:00",
        minutes: 60,
        title: "Twenty minutes of thinking, together and silent",
        text: prose`
          We take one saved thing each, work on it in silence for twenty minutes, and then exchange notes in pairs. The other
          person asks only one kind of question: *what makes you say that?*
        `,
      },
      {
        slug: "w2-round",
        kind: "round",
        day: 4,
        at: "18:00",
        minutes: 4320,
        round: { blind: "none", floor: 2, about: "w2-own-words" },
        title: "First round: read two notes closely",
        text: prose`
          Until Sunday evening, choose two notes that have no answer. Tell the author which sentence you would keep, word for
          word, and where you got lost. That is all they need.
        `,
      },
      {
        slug: "w2-halfway",
        kind: "check-in",
        day: 6,
        at: "10:00",
        title: "What happened to your fifteen minutes?",
        text: prose`
          How many of the ten days did they really take place? Whatever the number, say what protected them and what ate them.
          One line. The hosts answer this one too.
        `,
      },
      {
        slug: "w2-digest",
        kind: "digest",
        day: 7,
        at: "18:30",
        title: "Week two in one page",
        text: "Thoughts in our own words, the sentences others would keep, and notes that nobody has read yet.",
      },
    ],
  },
  {
    title: "Share",
    aim: "Give something you know to a person who can use it now. Learn from what they do with it.",
    opensAt: "09:00",
    reading: [
      {
        title: "Sharing is not broadcasting",
        note:
          "The question is not how many people see it. Ask who would be glad of this today, and in which form: a sentence " +
          "in the corridor, a drawing, a list for the wall, a link with one line of why. The right thing for one person " +
          "at the right time is often useful to many later. The other way round is rare.",
      },
    ],
    moments: [
      {
        slug: "w3-give",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "For whom is it?",
        text: prose`
          Choose one note of yours and one real person who could use it this week. Give it to them, in the form that suits
          them. Then tell us in a few lines what you gave, how, and what they did with it. If it fell flat, even better.
        `,
      },
      {
        slug: "w3-circles",
        kind: "circles",
        day: 1,
        at: "09:00",
        title: "A new circle for the second half",
        text: prose`
          Other people, other sources. What you wrote for your first circle stays with its people; take along what you learned
          there, in your own words.
        `,
      },
      {
        slug: "w3-session",
        kind: "session",
        day: 4,
        at: "17:00",
        minutes: 60,
        title: "Exchange",
        text: prose`
          A market with no money. Each of us offers one thing we know and asks for one thing we need, one minute each. Then you
          go and find your person. Hosts make the last matches.
        `,
      },
      {
        slug: "w3-round",
        kind: "round",
        day: 4,
        at: "18:30",
        minutes: 4320,
        round: { blind: "none", floor: 2, about: "w3-give" },
        title: "Second round: build on somebody",
        text: prose`
          Until Sunday evening, take two entries by others and add something: an example from your work, a case where it does
          not hold, a better title. Say where it came from.
        `,
      },
      {
        slug: "w3-digest",
        kind: "digest",
        day: 7,
        at: "19:00",
        title: "Week three in one page",
        text: "Who gave what to whom, what came back, and what was built on top of it.",
      },
    ],
  },
  {
    title: "Make it yours",
    aim: "Reduce all of it to a practice that fits your real week, and test it against a bad one.",
    opensAt: "09:00",
    reading: [
      {
        title: "The one-page practice",
        note:
          "Three lists, one page. What I follow: at most five sources and five people. When I think: the time, the place, " +
          "and what I do on a bad day. Whom I tell: three people, and how. Date it. Throw it away in half a year and " +
          "write another.",
      },
    ],
    moments: [
      {
        slug: "w4-one-page",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "Your practice, on one page",
        text: prose`
          Write your page: what you follow, when you think, whom you tell. Ten lines at most. Then cross out the line you
          believe in least, and let us see it crossed out.
        `,
      },
      {
        slug: "w4-session",
        kind: "session",
        day: 4,
        at: "16:00",
        minutes: 60,
        title: "The bad week",
        text: prose`
          We play your practice through a week with a sick child, a deadline and a broken laptop. What is left on Friday? That
          is your real practice. We write it down and choose one person each who will ask about it.
        `,
      },
      {
        slug: "w4-wrong",
        kind: "prompt",
        day: 5,
        at: "09:00",
        title: "I used to think …",
        text: "… and now I think … Two lines. About anything that moved in your head in these four weeks.",
      },
      {
        slug: "w4-digest",
        kind: "digest",
        day: 7,
        at: "18:00",
        title: "The month in one page",
        text: "From forty open tabs to one page each: what we kept, what we let go, who helped.",
      },
    ],
  },
];
