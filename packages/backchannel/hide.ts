import { commit } from "#platform";
import { moderating } from "./access.ts";
import { actWrite } from "./acts.ts";
import { asItStands } from "./as-it-stands.ts";
import type { AtDesk, Contribution } from "./contribution.ts";
import { saidKeys } from "./keys.ts";
import { saidIn } from "./said.ts";
import type { Visitor } from "./seat.ts";
import { atDesk, deskWrites } from "./seen-at-desk.ts";
import type { ContributionId, SessionId } from "./session.ts";
import { changeWrite } from "./store.ts";
import { fateOf, offStage } from "./turn.ts";

/**
 * Take something off every screen but its author's, who is told, and the moderators'. Hiding twice is hiding once. Refused for
 * others than moderators. Two table calls.
 */
export const hide = (id: SessionId, contribution: ContributionId, visitor: Visitor): Promise<AtDesk> =>
  asItStands(async () => {
    const standing = await moderating(id, visitor, saidKeys(id, contribution));
    const said = saidIn(standing, contribution);
    if (said.hiddenAt) return atDesk(said);
    const hiddenAt = visitor.now.toISOString();
    const hidden: Contribution = { ...said, hiddenAt, revision: said.revision + 1 };
    await commit(
      [
        changeWrite(said, { hiddenAt }),
        ...deskWrites(said, hidden),
        offStage(standing.session, said),
        actWrite({ what: "hid", about: said.id, text: said.text }, standing, visitor),
      ],
      { now: visitor.now, news: fateOf(said, "hidden") },
    );
    return atDesk(hidden);
  });

/** Bring back what was hidden, as it was. Refused as `hide`. Two table calls. */
export const bringBack = (id: SessionId, contribution: ContributionId, visitor: Visitor): Promise<AtDesk> =>
  asItStands(async () => {
    const standing = await moderating(id, visitor, saidKeys(id, contribution));
    const said = saidIn(standing, contribution);
    if (!said.hiddenAt) return atDesk(said);
    const back: Contribution = { ...said, hiddenAt: undefined, revision: said.revision + 1 };
    await commit(
      [
        changeWrite(said, { hiddenAt: undefined }),
        ...deskWrites(said, back),
        actWrite({ what: "brought-back", about: said.id, text: said.text }, standing, visitor),
      ],
      { now: visitor.now },
    );
    return atDesk(back);
  });
