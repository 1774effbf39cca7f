import { isFacilitator, membershipIn } from "#people/model";
import { Refused, type Row, type RowKey, room, rowsAt } from "#platform";
import { roleKey, seatKey, sessionKey } from "./keys.ts";
import type { GivenRole, RoomRole, Seat, Visitor } from "./seat.ts";
import type { SessionId } from "./session.ts";
import { type Kept, roleIn, seatIn, sessionIn } from "./store.ts";

/** Somebody in a room: the session, their seat, what they may do, and whatever else was read in the same call. */
export interface Standing {
  readonly session: Kept;
  readonly seat: Seat;
  readonly role: RoomRole;
  readonly rows: readonly Row[];
}

export const missing = () =>
  new Refused("missing", "backchannel.missing", "There is no such room, or it is not open to you.");

/** What brings a visitor into a room: the rows to read for it. */
export const standingKeys = (id: SessionId, { id: person }: Visitor): RowKey[] => [
  sessionKey(id),
  seatKey(id, person),
  roleKey(id, person),
];

/** Whether a visitor made a session that stands alone, or facilitates its cohort now. */
const hosting = (
  { hosts, cohort }: Pick<Kept, "hosts" | "cohort">,
  { id, ctx }: Pick<Visitor, "id" | "ctx">,
): boolean =>
  ctx !== undefined && (cohort ? isFacilitator(ctx, cohort) : hosts.some((host) => host.id === id));

/** The role of a visitor: who hosts a session or facilitates its cohort moderates it, others have what they were given. */
export const roleOf = (session: Kept, visitor: Visitor, given: GivenRole | undefined): RoomRole =>
  hosting(session, visitor) ? "moderator" : (given ?? "attendee");

/** Whether a visitor belongs to the cohort of a session now. */
const belongs = ({ cohort }: Pick<Kept, "cohort">, { ctx }: Visitor): boolean =>
  cohort !== undefined && ctx !== undefined && membershipIn(ctx, cohort) !== undefined;

/** How somebody comes in who needs no code: as a member of the cohort, or as the host; undefined for everybody else. */
export function throughOwnDoor(session: Kept, visitor: Visitor): "cohort" | "host" | undefined {
  if (belongs(session, visitor)) return "cohort";
  return hosting(session, visitor) ? "host" : undefined;
}

export const notSeated = () =>
  new Refused("forbidden", "backchannel.not-seated", "You are not in this room. Come in by its code first.");

/**
 * The room for who has a seat in it, with the rows at `also`, in one call. Refused when there is none, for who never came in,
 * and for who came in as a member of a cohort that they have left.
 */
export async function seated(
  id: SessionId,
  visitor: Visitor,
  also: readonly RowKey[] = [],
): Promise<Standing> {
  const rows = await rowsAt([...standingKeys(id, visitor), ...also], room);
  const session = sessionIn(rows);
  if (!session) throw missing();
  const seat = seatIn(rows, visitor.id);
  if (!seat || (seat.through === "cohort" && !belongs(session, visitor))) throw notSeated();
  return { session, seat, role: roleOf(session, visitor, roleIn(rows, visitor.id)), rows };
}

const notModerator = () =>
  new Refused("forbidden", "backchannel.not-moderator", "Only those who moderate this room can do this.");

/** As `seated`, for those who moderate the room. */
export async function moderating(
  id: SessionId,
  visitor: Visitor,
  also?: readonly RowKey[],
): Promise<Standing> {
  const standing = await seated(id, visitor, also);
  if (standing.role !== "moderator") throw notModerator();
  return standing;
}

/** As `seated`, for those who moderate or speak. */
export async function running(id: SessionId, visitor: Visitor, also?: readonly RowKey[]): Promise<Standing> {
  const standing = await seated(id, visitor, also);
  if (standing.role !== "moderator" && standing.role !== "speaker") throw notModerator();
  return standing;
}

/** Why nothing can be added to a room that is not open. */
export const WHEN = {
  planned: () =>
    new Refused("conflict", "backchannel.not-open-yet", "This room is not open yet. Your words can wait."),
  closed: () =>
    new Refused(
      "conflict",
      "backchannel.closed",
      "This session is over. It can be read, and nothing can be added.",
    ),
};

/** As `seated`, for those who say, vote or answer something now: the room is open, and they are not a screen on a wall. */
export async function taking(id: SessionId, visitor: Visitor, also?: readonly RowKey[]): Promise<Standing> {
  const standing = await seated(id, visitor, also);
  if (standing.role === "stage")
    throw new Refused(
      "forbidden",
      "backchannel.only-watching",
      "This screen shows the stage. It cannot take part.",
    );
  const { state } = standing.session;
  if (state !== "open") throw WHEN[state]();
  return standing;
}
