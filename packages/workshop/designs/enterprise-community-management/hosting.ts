import { prose } from "../prose.ts";

/** For the facilitator: how to host it. */
export const hosting = prose`
  ## What this month is

  Community managers are often alone. Few people in their organisation know what they do all day, and it is hard to show. Here
  they meet others with the same work, and they do the work in the open: every prompt is something for their own community.

  ## Before you launch

  - Everyone needs a community: running, sleeping, or planned for this quarter. No case studies.
  - Fifteen to forty participants. Mixed sizes are good. The host of twelve tax experts and the host of nine thousand sales
    people envy each other, with reason.
  - Agree on discretion in the lobby. People will speak about colleagues and sponsors. What is told here stays in its audience.
  - Look at your own cohort as an example they can watch you run. They will. Do it in daylight: say why you did what you did.

  ## Your week, in about four hours

  - **Monday.** Your answer to the prompt, about a community of yours that has problems. If you have none without problems,
    good.
  - **Daily.** Answer the one who waits longest. Then introduce two people to each other, by name, with the reason.
  - **The live hour.** Half of it is peer consulting. Protect the silence after a question.
  - **Friday.** Three lines: what you did as a host this week that nobody saw, and why. It is the best lesson you can give.

  ## Difficult moments

  *"My sponsor wants numbers."* Don't argue for or against numbers. Ask what the sponsor would do differently if a number
  changed. Usually there is one decision behind it, and a story with a date helps more.

  *"Nobody posts."* Ask when the person last wrote to one member, individually. Launch mails do not make communities, and
  neither do platforms. Conversations with eight people do.

  *"I am exhausted."* Take it seriously. In week three there is a prompt about it. Nobody should host alone: help them find
  one member who could take one task.

  *Platform quarrels.* A good question is: what could your members not do if the platform vanished for a week?

  ## How you know that it works

  They begin to steal from each other and say so. They stop writing "the community should" and write names. And somebody
  closes a community that had been dead for a year, kindly.
`;
