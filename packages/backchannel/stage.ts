import { commit } from "#platform";
import { running, WHEN } from "./access.ts";
import { actWrite } from "./acts.ts";
import { asItStands } from "./as-it-stands.ts";
import { isShown } from "./contribution.ts";
import { saidKeys } from "./keys.ts";
import { reached, saidIn, unless } from "./said.ts";
import type { Visitor } from "./seat.ts";
import type { ContributionId, Session, SessionId } from "./session.ts";
import { changeWrite, publicly, settleWrite } from "./store.ts";
import { stageObstacle } from "./ways.ts";

/**
 * Put a question on the stage, in place of the one that is there; it is lined up with that. Refused for who neither moderates
 * nor speaks, where the room is not open, and for what is answered, merged or hidden. Two table calls.
 */
export const stage = (id: SessionId, contribution: ContributionId, visitor: Visitor): Promise<Session> =>
  asItStands(async () => {
    const standing = await running(id, visitor, saidKeys(id, contribution));
    const { session } = standing;
    if (session.state !== "open") throw WHEN[session.state]();
    const said = saidIn(standing, contribution);
    if (session.stage === said.id) return publicly(session);
    unless(isShown(said) ? stageObstacle(said) : said.hiddenAt ? "hidden" : "no-way", said);
    const moments = reached(said, "next", visitor.now);
    await commit(
      [
        settleWrite(session, { stage: said.id }),
        // Even when it is lined up already: whoever turns it at this moment decides again.
        changeWrite(said, { state: "next", moments }),
        actWrite({ what: "staged", about: said.id, text: said.text }, standing, visitor),
      ],
      { now: visitor.now },
    );
    return publicly({ ...session, stage: said.id, revision: session.revision + 1 });
  });

/** Clear the stage; that nothing is on it is no refusal. Refused for who neither moderates nor speaks. Two table calls. */
export const unstage = (id: SessionId, visitor: Visitor): Promise<Session> =>
  asItStands(async () => {
    const standing = await running(id, visitor);
    const { session } = standing;
    const { stage: about, ...cleared } = session;
    if (!about) return publicly(session);
    await commit(
      [settleWrite(session, { stage: null }), actWrite({ what: "unstaged", about }, standing, visitor)],
      { now: visitor.now },
    );
    return publicly({ ...cleared, revision: session.revision + 1 });
  });
