import { isSealed, seal } from "#platform";
import { GivenRole } from "./seat.ts";
import { RoomCode, SessionId } from "./session.ts";
import type { Kept } from "./store.ts";

/** What a word at the door claims to be. Only a typed code can be guessed; the others carry our seal. */
export type Claim =
  | { readonly kind: "typed"; readonly code: RoomCode }
  | { readonly kind: "scanned"; readonly code: RoomCode }
  | { readonly kind: "role"; readonly session: SessionId; readonly role: GivenRole; readonly serial: number };

const CODE_SEAL = 8;
const ROLE_SEAL = 22;

const codeSeal = (code: RoomCode) => seal("room-code", code).toString("base64url").slice(0, CODE_SEAL);
const roleSeal = (session: SessionId, role: GivenRole, serial: number) =>
  seal("room-role", session, role, `${serial}`).toString("base64url").slice(0, ROLE_SEAL);

/** A code with our seal on it: for a QR code and a short link, so that a venue comes in however many mistype. */
export const scannedWord = (code: RoomCode) => `${code}.${codeSeal(code)}`;

/** The word of a link that gives a role; made anew, the one before opens nothing. */
export function roleWord({ id, serials }: Pick<Kept, "id" | "serials">, role: GivenRole): string {
  const serial = serials[role];
  return `${id.slice("ses_".length)}.${role}.${serial}.${roleSeal(id, role, serial)}`;
}

/** What a word claims, as far as that can be told without looking anything up; undefined when it is nothing of ours. */
export function claimOf(word: string): Claim | undefined {
  const parts = word.split(".");
  if (parts.length === 4) return roleClaim(parts);
  const [first = "", sealed] = parts;
  if (parts.length === 2 && sealed?.length === CODE_SEAL) {
    const code = RoomCode.safeParse(first);
    if (code.success && isSealed(() => codeSeal(code.data), sealed))
      return { kind: "scanned", code: code.data };
  }
  const typed = RoomCode.safeParse(word);
  return typed.success ? { kind: "typed", code: typed.data } : undefined;
}

function roleClaim([body = "", given, counted, sealed = ""]: string[]): Claim | undefined {
  const session = SessionId.safeParse(`ses_${body}`);
  const role = GivenRole.safeParse(given);
  const serial = Number(counted);
  if (!session.success || !role.success || !Number.isSafeInteger(serial)) return undefined;
  if (!isSealed(() => roleSeal(session.data, role.data, serial), sealed)) return undefined;
  return { kind: "role", session: session.data, role: role.data, serial };
}
