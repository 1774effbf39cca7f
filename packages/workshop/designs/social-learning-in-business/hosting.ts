import { prose } from "../prose.ts";

/** For the facilitator: how to host it. */
export const hosting = prose`
  ## What this month is

  People learn from the work of others when they can see it and when it is safe to ask. This month makes both normal.
  Nobody teaches. There is no content to finish and nothing to pass. Each week has one prompt, one live hour and a lot of
  short answers.

  ## Before you launch

  - Invite people who share a problem, not a job title. Thirty to sixty is a good number. Under fifteen it gets quiet; over
    eighty people stop knowing each other's names.
  - Tell managers one thing: two hours a week, in working time, and no report at the end.
  - Choose one other person to host with you. One of you should live in another time zone, if that is possible.
  - Write your own first entry now, before the lobby opens. It should contain something you are not proud of.

  ## Your week, in about four hours

  - **Monday.** The prompt opens with your entry below it. You wrote yours last week, so this costs you nothing.
  - **Every day, twenty minutes.** Open the desk. Answer the person who has waited longest. Not the best entry: the loneliest.
  - **The live hour.** Prepare two questions and be ready to use neither. Speak for less than ten minutes in all.
  - **Sunday or Monday.** Read the week in one go. Pick two entries that should meet, and tell both authors why.

  ## Going first

  People copy what you do and ignore what you ask. If your entries are long and polished, theirs will be long, polished and
  late. Write two lines with a spelling mistake in them once. Say *I don't know* in week one.

  ## The two rounds

  On Thursday of the second and third week a round opens by itself. Whoever wrote to Monday's prompt is in it and is promised
  two answers, and who comes late is in it too. You assign nobody, and nothing breaks when somebody leaves. If Sunday comes
  too early, the desk gives everybody one more day.

  ## When it is quiet

  Quiet is not a fault. In most groups half the people read for a week before they write, and many of them learn as much.
  Write to one person, not to all: name something they said in the lobby and ask a question only they can answer. Never send
  "we miss your contribution".

  ## When one voice fills the room

  Thank them, privately, and give them a job: "Could you find the three entries nobody has answered, and answer those?"
  Talkative people are usually generous people with no task.

  ## What to keep an eye on

  Two numbers are enough: how long a person waits for the first human answer, and how many never got one. If both go down,
  the month works. And look at your own share of the answers. Half is normal in week one. In week four it should be a fifth.

  ## Afterwards

  Do the check-ins yourself, with your own honest answer first. If something became practice somewhere, ask that person to
  tell it to the next cohort.
`;
