import type * as z from "zod";
import { commit } from "#platform";
import { running } from "./access.ts";
import { actWrite } from "./acts.ts";
import { asItStands } from "./as-it-stands.ts";
import { type AtDesk, type Contribution, isShown } from "./contribution.ts";
import type { WriteAnswer } from "./desk.ts";
import { saidKeys } from "./keys.ts";
import { reached, saidIn, unless } from "./said.ts";
import type { Visitor } from "./seat.ts";
import { atDesk } from "./seen-at-desk.ts";
import type { ContributionId, SessionId } from "./session.ts";
import { changeWrite } from "./store.ts";
import { fateOf, offStage } from "./turn.ts";
import { writtenObstacle } from "./ways.ts";

/**
 * Answer a question in writing, during the session or any time after it; an answer can be written again. Refused for who
 * neither moderates nor speaks, and for what is declined, merged, hidden or waits for review. Two table calls.
 */
export const answer = (
  id: SessionId,
  contribution: ContributionId,
  { text }: z.infer<typeof WriteAnswer>,
  visitor: Visitor,
): Promise<AtDesk> =>
  asItStands(async () => {
    const standing = await running(id, visitor, saidKeys(id, contribution));
    const said = saidIn(standing, contribution);
    if (said.answer?.text === text && said.state === "answered") return atDesk(said);
    unless(isShown(said) || said.hiddenAt ? writtenObstacle(said) : "no-way", said);
    const { as, name } = standing.seat;
    const written = {
      answer: { text, by: as === "unnamed" ? "" : name, at: visitor.now.toISOString() },
      state: "answered",
      moments: reached(said, "answered", visitor.now),
    } as const;
    const answered: Contribution = { ...said, ...written, revision: said.revision + 1 };
    await commit(
      [
        changeWrite(said, written),
        offStage(standing.session, said),
        actWrite({ what: "answered", about: said.id, text }, standing, visitor),
      ],
      { now: visitor.now, news: said.answer && said.state === "answered" ? [] : fateOf(said, "answered") },
    );
    return atDesk(answered);
  });
