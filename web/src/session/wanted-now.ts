import type { SessionCard } from "#backchannel/model";

const DAY = 86_400_000;
/** So long a session that is over is what people come back for. */
const FRESH = 3 * DAY;

/** Of a cohort's sessions those that matter now: what is open, what was on in the last days, and the next one. */
export function wantedNow(sessions: readonly SessionCard[], now: Date): SessionCard[] {
  const next = sessions.find(({ state }) => state === "planned");
  const fresh = ({ state, closedAt }: SessionCard) =>
    state === "closed" && closedAt !== undefined && now.getTime() - Date.parse(closedAt) < FRESH;
  return sessions.filter((one) => one.state === "open" || fresh(one) || one === next);
}
