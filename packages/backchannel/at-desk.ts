import { kindOf, partition, type Row, room, rowsAt } from "#platform";
import { moderating } from "./access.ts";
import type { Contribution } from "./contribution.ts";
import { roleWord } from "./door-word.ts";
import { deskOf, saidKeys } from "./keys.ts";
import { type Desk, isShown } from "./model.ts";
import { GivenRole, type Visitor } from "./seat.ts";
import { atDesk, markOf } from "./seen-at-desk.ts";
import { ContributionId, type SessionId } from "./session.ts";
import { contributionsIn, publicly } from "./store.ts";

/**
 * What only moderators see of a room: what waits for them, what the room does not read, whom they asked back, who is muted,
 * and the links that give a role. Refused for others. Three table calls, and one more for each hundred things beyond the first.
 */
export async function desk(id: SessionId, visitor: Visitor): Promise<Desk> {
  const { session } = await moderating(id, visitor);
  const kept = await partition(deskOf(id), { of: room, consistent: true });
  const said = await saidAt(id, of(kept, "room-desk"));
  const waits = (one: Contribution) => one.state === "asked" && !one.hiddenAt;
  return {
    session: publicly(session),
    words: session.words,
    held: said.filter(waits).map(atDesk),
    hidden: said.filter((one) => !isShown(one) && !waits(one)).map(atDesk),
    asked: said.filter(({ asides }) => asides.length > 0).map(atDesk),
    muted: of(kept, "room-muted").map((row) => mutedOf(id, row)),
    links: GivenRole.options.map((role) => ({ role, word: roleWord(session, role) })),
  };
}

const of = (rows: readonly Row[], kind: string) => rows.filter((row) => kindOf(row) === kind);

async function saidAt(session: SessionId, rows: readonly Row[]): Promise<Contribution[]> {
  const keys = rows.flatMap(({ id, kind }) => {
    const [floor, talk] = saidKeys(session, ContributionId.parse(id));
    return (kind === "message" ? talk : floor) ?? [];
  });
  return contributionsIn(await rowsAt(keys, room)).toSorted(byMoment);
}

const byMoment = (one: Contribution, other: Contribution) =>
  `${one.at}${one.id}` < `${other.at}${other.id}` ? -1 : 1;

function mutedOf(session: SessionId, { voice, name, about, since }: Row): Desk["muted"][number] {
  return {
    mark: markOf(session, String(voice)),
    ...(typeof name === "string" && { name }),
    about: ContributionId.parse(about),
    since: String(since),
  };
}
