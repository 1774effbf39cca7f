import { setTimeout as sleep } from "node:timers/promises";

const AGAIN_AFTER = 150;

/** Asks until there is an answer that is not ours to ask again for: nobody was there, too many at once, or a failure of theirs. */
export async function patiently(send: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const response = await send().catch(() => undefined); // nobody there: asked again below
    if (response && response.status < 500 && response.status !== 429) return response;
    await response?.body?.cancel();
    await sleep(AGAIN_AFTER);
  }
}
