import * as z from "zod";
import { kindOf, Refused, type Row, room, rowsAt, type Write, write } from "#platform";
import { Contribution } from "./contribution.ts";
import { scannedWord } from "./door-word.ts";
import { Reaction } from "./frame.ts";
import { sessionKey } from "./keys.ts";
import { Poll } from "./poll.ts";
import { ContributionRow, SessionRow } from "./rows.ts";
import { GivenRole, Seat } from "./seat.ts";
import { type ContributionId, Session, type SessionId, WordList } from "./session.ts";

/** A session with what only its moderators know of it. `serials` counts how often the link of each role was made anew. */
export const Kept = Session.extend({ words: WordList, serials: z.record(GivenRole, z.number().int()) });
export type Kept = z.infer<typeof Kept>;

/** A session as everybody in its room sees it. */
export const publicly = ({ words: _, serials: __, ...session }: Kept): Session => sealed(session);

/** A session with the word that leads into its room. */
export const sealed = (session: Session): Session => ({ ...session, word: scannedWord(session.code) });

const of = (rows: readonly Row[], kind: string) => rows.filter((row) => kindOf(row) === kind);

export const sessionIn = (rows: readonly Row[]): Kept | undefined => {
  const [row] = of(rows, "room-session");
  return row && Kept.parse(row);
};

export const seatIn = (rows: readonly Row[], person: string): Seat | undefined => {
  const row = of(rows, "room-seat").find((one) => one.person === person);
  return row && Seat.parse(row);
};

export const roleIn = (rows: readonly Row[], person: string): GivenRole | undefined => {
  const row = of(rows, "room-role").find((one) => one.person === person);
  return row && GivenRole.parse(row.role);
};

export const toContribution = (row: Row): Contribution => Contribution.parse(row);

export const contributionIn = (rows: readonly Row[], id: ContributionId): Contribution | undefined => {
  const row = of(rows, "contribution").find((one) => one.id === id);
  return row && toContribution(row);
};

export const contributionsIn = (rows: readonly Row[]): Contribution[] =>
  of(rows, "contribution").map(toContribution);

export const pollsIn = (rows: readonly Row[]): Poll[] => of(rows, "poll").map((row) => Poll.parse(row));

export const voteIn = (rows: readonly Row[], target: string): Row | undefined =>
  of(rows, "room-vote").find((row) => row.target === target);

const LONG_AGO = "1970-01-01T00:00:00.000Z";

/**
 * Where the log of a room stands: its last frame, the last of each partition of the stream that is in it, until which frame
 * everything was somebody's to publish and when, and the totals that frames tell. `turn` counts how often it was written.
 */
const Head = z.object({
  turn: z.number().int(),
  n: z.number().int(),
  heard: z.record(z.string(), z.string()),
  told: z.number().int(),
  toldAt: z.string(),
  here: z.number().int(),
  reactions: z.partialRecord(Reaction, z.number().int()),
});
export type Head = z.infer<typeof Head>;

/** The head among rows read at `headKey`; that of a room in which nothing has happened when there is none. */
export function headIn(rows: readonly Row[]): Head {
  const [row] = of(rows, "room-head");
  return row
    ? Head.parse(row)
    : { turn: 0, n: 0, heard: {}, told: 0, toldAt: LONG_AGO, here: 0, reactions: {} };
}

/** A session, for the system: nobody is asking. */
export async function find(id: SessionId): Promise<Kept | undefined> {
  return sessionIn(await rowsAt([sessionKey(id)], room));
}

export const partOf = (kind: Contribution["kind"]) => (kind === "message" ? "TALK" : "FLOOR");

export const stale = (current?: unknown) =>
  new Refused(
    "conflict",
    "backchannel.stale",
    "Somebody changed this in the meantime. Look again, then change it.",
    [],
    current,
  );

type Changed = Partial<Omit<Contribution, "id" | "session" | "kind" | "votes" | "revision">>;

/**
 * Change something said as `before` knew it: its revision grows by one, its votes are left to the pump. An attribute given
 * as undefined is taken away. Refused as stale when somebody changed it since.
 */
export function changeWrite(before: Contribution, changed: Changed): Write {
  const { session, id, kind, revision } = before;
  const gone = (["heldFor", "hiddenAt"] as const).filter(
    (name) => name in changed && changed[name] === undefined,
  );
  const kept = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
  const row = ContributionRow.patch({ session, part: partOf(kind), id }).set({
    ...kept,
    revision: revision + 1,
  });
  const less = gone.length > 0 ? row.remove([...gone]) : row;
  return write(
    less.where((one, { eq }) => eq(one.revision, revision)),
    stale(),
  );
}

type Settled = Partial<Omit<Kept, "id" | "revision" | "stage">> & { readonly stage?: ContributionId | null };

/** Change a session as `before` knew it; a stage of null is empty. Refused as stale when somebody changed it since. */
export function settleWrite({ id, revision }: Kept, { stage, ...changed }: Settled): Write {
  const row = SessionRow.patch({ id }).set({ ...changed, ...(stage && { stage }), revision: revision + 1 });
  const staged = stage === null ? row.remove(["stage"]) : row;
  return write(
    staged.where((one, { eq }) => eq(one.revision, revision)),
    stale(),
  );
}
