import { prose } from "../prose.ts";

/** For the facilitator: how to host it. */
export const hosting = prose`
  ## What this month is

  Everybody has a way of keeping up, usually by accident. In this month people look at theirs, change one thing a week, and
  let a few others watch. The frame is simple and well known: *seek, sense, share*. The work is in the middle one.

  ## What it is not

  It is not a comparison of note-taking tools. Somebody will start it on Tuesday. Let it run for a day, then ask: "What did
  you write in it last week that you have used since?" The thread becomes useful or it stops.

  ## Before you launch

  - Twenty to fifty people. Different professions are an advantage: a nurse and a lawyer save different things for the same
    reasons.
  - Ask two people from an earlier group, or two friends, to show their messy notes in week one. Real ones. Beautiful examples
    frighten people.
  - Clear your own calendar for fifteen minutes a day, at the same hour. You cannot host this from the outside.

  ## Your week, in about three hours

  - **Monday.** Your own answer to the prompt stands there first, with a photograph or a copy of a real note.
  - **Daily.** Answer whoever has waited longest. Connect two people who collect about the same thing and don't know it.
  - **The live hour.** Everybody works on their own notes for twenty minutes of it, quietly, together. It feels strange. It is
    the part people remember.
  - **End of week.** Say in three lines what you yourself threw away this week.

  ## Things that will happen

  *"I have nothing to share."* Ask what they explained to somebody yesterday. That is what they have.

  *"My employer does not allow it."* Then it is for the circle, or only for oneself. Sense-making does not need an audience.
  It helps to have one person.

  *Collectors.* Some people will post ten links a day. Thank them for one of them, and ask what it changed in their mind.

  *Perfect systems in week two.* Somebody rebuilds everything over a weekend and disappears in week three. Ask for the
  smallest version: what would be left of it in the week of a deadline?

  ## How you know that it works

  People begin to write *I used to think*. People quote each other's notes. In week four someone shows a note that is wrong
  now, and says so.
`;
