import type { SessionCard } from "#backchannel/model";

const DAY = 86_400_000;
/** So long a session that is over is what people come back for. */
const FRESH = 3 * DAY;
/** So long one that has not begun may still do so. */
const LATE = 6 * 3_600_000;

/** Of a cohort's sessions those that matter now: what is open, what was on in the last days, and the next one. */
export function wantedNow(sessions: readonly SessionCard[], now: Date): SessionCard[] {
  const ahead = ({ startsAt }: SessionCard) => !startsAt || now.getTime() - Date.parse(startsAt) < LATE;
  const next = sessions.find((one) => one.state === "planned" && ahead(one));
  const fresh = ({ state, closedAt }: SessionCard) =>
    state === "closed" && closedAt !== undefined && now.getTime() - Date.parse(closedAt) < FRESH;
  return sessions.filter((one) => one.state === "open" || fresh(one) || one === next);
}
