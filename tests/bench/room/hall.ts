import type { Frame } from "#backchannel/model";

/** A frame as the hall heard it: by how many phones, and when the last of them did. */
interface Heard {
  readonly frame: Frame;
  readonly bytes: number;
  by: number;
  last: number;
}

/** What all phones of a hall have heard together. One of them reads a frame; of the others it is enough that they have it. */
export function openHall() {
  const heard = new Map<number, Heard>();
  const said = new Map<string, number>();
  let phones = 0;
  let here = 0;
  let missing = 0;

  function read(n: number, payload: Buffer): Heard {
    const frame = JSON.parse(payload.toString()) as Frame;
    const one = { frame, bytes: payload.length, by: 0, last: 0 };
    heard.set(n, one);
    here = frame.here ?? here;
    for (const { id } of frame.contributions ?? []) said.set(id, n);
    return one;
  }

  return {
    /** Another phone; what was before the first frame it hears is none of its own. */
    phone() {
      phones++;
      let last = 0;
      return {
        hear(payload: Buffer) {
          // The number is the first thing in a frame: `{"n":123,`.
          const number = Number.parseInt(payload.toString("latin1", 5, 14), 10);
          if (number <= last) return;
          if (last > 0 && number > last + 1) missing += number - last - 1;
          last = number;
          const one = heard.get(number) ?? read(number, payload);
          one.by++;
          one.last = performance.now();
        },
        last: () => last,
      };
    },
    /** When everybody had heard what was said; undefined when somebody has not yet. */
    seen(id: string): number | undefined {
      const one = heard.get(said.get(id) ?? 0);
      return one && one.by >= phones ? one.last : undefined;
    },
    here: () => here,
    missing: () => missing,
    frames: () => [...heard.values()].toSorted((one, other) => one.frame.n - other.frame.n),
  };
}

export type Hall = ReturnType<typeof openHall>;
