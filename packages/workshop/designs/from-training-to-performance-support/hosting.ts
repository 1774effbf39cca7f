import { prose } from "../prose.ts";

/** For the facilitator: how to host it. */
export const hosting = prose`
  ## What this month is

  Your participants make courses, and most of them were never asked to watch the work first. In this month each of them helps
  one person do one task better, with something smaller than a course. It is practical from the second day.

  ## Who should come

  Trainers, instructional designers, team leads, people from quality and support. The best groups are mixed, one third of them
  people who do the work themselves. Twenty to forty is right: everyone should be able to follow ten projects.

  ## Before you launch

  - Everybody needs one task and one person who does it, agreed with a manager, before week one. Ask for both in the lobby.
    Without them, week one is theory.
  - Build an aid yourself in the weeks before, and keep its first, bad version. You will need to show it.
  - Speak with whoever owns the course catalogue. In week four somebody will propose to retire something.

  ## Your week, in about three hours

  - **Monday.** Your own project is the example, a step ahead of theirs.
  - **Daily.** Look for people without a task, without a person, or without an answer, in this order.
  - **The live hour.** Always look at real things: a checklist, a screen, a photograph of a wall. If the talk becomes
    general, ask: "Which step? Can we see it?"

  ## What usually goes wrong

  *The aid is a manual.* Anything longer than one page is probably a course again. Ask which line is read at two in the
  morning.

  *Nobody was watched.* People describe the work from memory, or from the process document. Ask what surprised them. If
  nothing did, they were not there.

  *It is beautiful.* Design comes last. A handwritten card that was used eleven times is better than a template in company
  colours that was used never.

  *It does not replace anything.* That is fine. Some tasks need practice with a human beside you. Saying so, with evidence, is
  a good result for this month.

  ## Safety

  Where mistakes hurt people, an aid is reviewed by the person who answers for the task before anybody uses it. Say this in
  week two and again in week three.

  ## How you know that it works

  In week three the stories contain names and numbers: who used it, how often, where they stopped. In week four someone says
  "I would not build that course again".
`;
