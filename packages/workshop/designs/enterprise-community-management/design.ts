import type { Design } from "../../model.ts";
import { prose } from "../prose.ts";
import { hosting } from "./hosting.ts";
import { weeks } from "./weeks.ts";

/** For people who look after a community inside an organisation, often beside another job. */
export const enterpriseCommunityManagement: Design = {
  title: "Enterprise community management",
  language: "en",
  summary:
    "Four weeks for people who host a community of practice, of interest or of customers inside an organisation. Each " +
    "works on their own community while the others watch, ask and lend a hand.",
  hosting,
  lobby: {
    daysBefore: 7,
    at: "09:00",
    hello: prose`
      Welcome, fellow host.

      Tell us about your community in three lines. Who are the people? What would they miss if it closed tomorrow? When did you
      last laugh there?

      If your answer to the second is "nothing, I am afraid", you are in the right place. And please remember that people here
      speak about real colleagues. What you read stays with those who could read it.
    `,
    reading: [
      {
        title: "Four kinds of community",
        note:
          "Of practice: we do the same work and want to do it better. Of interest: we care about the same thing. A team or " +
          "project: we must finish something. An announcement channel: somebody talks. All four are useful. Trouble begins " +
          "when one is run like another, for example a practice that only receives announcements.",
      },
      {
        title: "What a host does all day",
        note:
          "Welcomes by name. Notices who has not had an answer. Introduces two people. Asks a question to which they do " +
          "not know the answer. Says thank you with a reason. Keeps what was good where it can be found. Removes things. " +
          "Almost none of it is visible. That is why this month asks you to narrate it.",
      },
    ],
  },
  weeks,
  closing: {
    at: "19:00",
    text: prose`
      Four weeks among hosts. You have shown each other rooms you usually tidy before guests come. Thank you for that.

      The cohort stays open to read and your journal is yours to take. Keep the phone number of the person you named in the
      check-in. We will ask after two, six and twelve weeks how the postcard is doing.
    `,
  },
  checkIns: [
    {
      weeksAfter: 2,
      at: "09:00",
      question: "Have you asked that one person for help, and what did they say?",
      text: "One line. If you have not asked, do it before you answer. We can wait until tomorrow.",
    },
    {
      weeksAfter: 6,
      at: "09:00",
      question: "Who spoke in your community that had never spoken before?",
      text: prose`
        And what happened to them next? If nobody did, tell us about one reader who used something they read. Two lines are
        enough.
      `,
    },
    {
      weeksAfter: 12,
      at: "09:00",
      question: "What goes on in your community now without you?",
      text: "That is the best result a host can have. Name it, and the person who does it. Then go and thank them.",
    },
  ],
};
