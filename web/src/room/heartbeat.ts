import { type SessionId, sampleOf } from "#backchannel/model";
import { beat } from "./server.ts";

const EVERY = 60_000;

/** This tab's lot, kept for as long as it lives: whether it is among those who are counted. */
const lot = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** Whether the tab with this lot is the one in `sample` that is counted for all of them. */
export const isDrawn = (drawn: number, sample: number) => drawn % Math.max(1, sample) === 0;

/**
 * Says once a minute that somebody is here, for one in so many of those who are: the server says how many, and whoever is
 * not asked goes by the head count. The answer brings the number of the newest frame, so that a silent gap is found.
 */
export function createHeartbeat(
  session: SessionId,
  here: () => number | undefined,
  onNewest: (n: number) => void,
) {
  let told: { sample: number; here: number | undefined } | undefined;
  const sample = () => (told && told.here === here() ? told.sample : sampleOf(here() ?? 0));
  async function once() {
    if (here() === undefined || document.visibilityState === "hidden" || !isDrawn(lot, sample())) return;
    try {
      const answer = await beat(session);
      told = { sample: answer.sample, here: here() };
      onNewest(answer.n);
    } catch {
      // Nobody is missed for a minute; whether the room can be reached is found out elsewhere.
    }
  }
  // Not everybody at once: a whole hall opens its phones when the code appears on the slide.
  let interval: ReturnType<typeof setInterval> | undefined;
  const first = setTimeout(
    () => {
      void once();
      interval = setInterval(() => void once(), EVERY);
    },
    2_000 + Math.random() * 6_000,
  );
  return {
    stop: () => {
      clearTimeout(first);
      clearInterval(interval);
    },
  };
}
