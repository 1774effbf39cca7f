import type * as z from "zod";
import { commit } from "#platform";
import { seated } from "./access.ts";
import { actWrite } from "./acts.ts";
import { asItStands } from "./as-it-stands.ts";
import { type Aside, type AtDesk, type Contribution, type Mine, mine } from "./contribution.ts";
import type { SayAside } from "./desk.ts";
import { saidKeys } from "./keys.ts";
import { saidIn, unless } from "./said.ts";
import type { Visitor } from "./seat.ts";
import { atDesk, deskWrites } from "./seen-at-desk.ts";
import type { ContributionId, SessionId } from "./session.ts";
import { changeWrite } from "./store.ts";
import { asideObstacle } from "./ways.ts";

/**
 * Ask back whoever said something, without learning who that is; or answer, when one is asked oneself. Nobody else reads it.
 * The same words again are the same aside. Refused for who neither moderates nor said it, before a moderator has asked, and
 * beyond twenty. Two table calls.
 */
export const aside = (
  id: SessionId,
  contribution: ContributionId,
  { text }: z.infer<typeof SayAside>,
  visitor: Visitor,
): Promise<Mine | AtDesk> =>
  asItStands(async () => {
    const standing = await seated(id, visitor, saidKeys(id, contribution));
    const found = saidIn(standing, contribution);
    const own = found.voice === standing.seat.voice;
    if (!own && standing.role !== "moderator") unless("not-moderator");
    const by: Aside["by"] = own ? "asker" : "moderator";
    const seen = own ? mine : atDesk;
    const last = found.asides.at(-1);
    if (last?.by === by && last.text === text) return seen(found);
    unless(asideObstacle(found, by));
    const asides = [...found.asides, { at: visitor.now.toISOString(), by, text }];
    const after: Contribution = { ...found, asides, revision: found.revision + 1 };
    await commit(
      [
        changeWrite(found, { asides }),
        ...deskWrites(found, after),
        // What somebody without a name answers is no act of a moderator, and leaves no trace of them.
        ...(own ? [] : [actWrite({ what: "asked-back", about: found.id, text }, standing, visitor)]),
      ],
      { now: visitor.now },
    );
    return seen(after);
  });
