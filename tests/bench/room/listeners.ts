import { setTimeout as sleep } from "node:timers/promises";
import { listen } from "../../phone.ts";
import { openHall } from "./hall.ts";

/** As many phones at a bare broker, hearing the same frames: what the wire itself takes. */
export function gatherListeners(url: string) {
  const hall = openHall();
  return {
    async enter({ count }: { count: number }) {
      for (let at = 0; at < count; at++) {
        const ticket = { url, clientId: `phone-${at}`, username: "phone", password: "" };
        await listen(ticket, "room", hall.phone().hear);
      }
      return {};
    },
    /** When everybody had heard each of the frames that were sent at these instants. */
    async heard({ sent }: { sent: { n: number; at: number }[] }) {
      await sleep(500);
      const frames = new Map(hall.frames().map((one) => [one.frame.n, one]));
      return {
        took: sent.map(
          ({ n, at }) => performance.timeOrigin + (frames.get(n)?.last ?? Number.POSITIVE_INFINITY) - at,
        ),
      };
    },
  };
}
