import { prose } from "../prose.ts";

/** For the facilitator: how to host it. */
export const hosting = prose`
  ## What this is

  A slow season. People are on holiday, covering for others, or finally have time to think. Camp gives them one small prompt a
  week and company. There are no rounds and no homework. People may arrive in week four and be perfectly on time.

  ## Before you launch

  - Invite widely and lightly. A hundred people can be in camp, because only some are there at any time.
  - Say in the invitation that absence needs no excuse. Then keep to it: send no reminders.
  - Your summer is somebody else's winter. If half of your people sit in the rain, let them rename it.

  ## Your week, in about one hour

  - **Monday.** Your own answer, short, from wherever you are. A wet tent is more welcome than a sunset.
  - **Twice a week.** Answer whoever has no answer. In a light season a silence feels heavier, because there is less around it.
  - **When you are away,** say so, and hand the key to another camper. Camp is a good place to let somebody host for a week.

  ## The two fires

  One in the first week, one in the last. Forty minutes of talk, twenty of something silly. Record nothing. Ask one person
  beforehand to bring a story, and tell them that four minutes is long.

  ## How you know that it works

  People answer from trains. Somebody who never writes at work writes here. In September they greet each other by first name.
`;
