import { createSignal } from "solid-js";

const [ahead, setAhead] = createSignal(0);
const [tick, setTick] = createSignal(Date.now());
setInterval(() => setTick(Date.now()), 30_000);

/** The present, as the server knows it: moves every half minute, and reading it in JSX keeps "3 hours ago" true. */
export const now = () => new Date(tick() + ahead());

/** The present to the millisecond, for stamping what is done on this device. */
export const thisMoment = () => new Date(Date.now() + ahead());

/** Follows the server's clock, so that a device with a wrong one still shows the right times. Small differences are travel time. */
export function followServer(instant: string | null): void {
  const theirs = instant ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(theirs)) return;
  const difference = theirs - Date.now();
  if (Math.abs(difference - ahead()) > 5_000) {
    setAhead(difference);
    setTick(Date.now());
  }
}
