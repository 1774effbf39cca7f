import type { Beat, Move } from "#cadence/model";

/** What a facilitator wants to do to the plan, before it is previewed. `on` and `clock` are what to begin with. */
export type Asked =
  | { readonly what: "beat"; readonly beat: Beat; readonly on?: string; readonly clock?: string }
  | { readonly what: "cancel" | "restore"; readonly beat: Beat }
  | { readonly what: "run"; readonly startsOn: string; readonly zone: string };

/** What is in the fields of the form; those that do not matter to a move are not looked at. */
interface Fields {
  readonly on: string;
  readonly clock: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK = /^\d{2}:\d{2}$/;

/** The move that was asked for with these fields; undefined while they are not filled in. */
export function moveOf(asked: Asked, { on, clock }: Fields): Move | undefined {
  if (asked.what === "cancel" || asked.what === "restore") return { what: asked.what, slug: asked.beat.slug };
  if (!DAY.test(on)) return undefined;
  if (asked.what === "run") return { what: "run", startsOn: on, zone: asked.zone };
  const time = clock.slice(0, 5);
  return CLOCK.test(time) ? { what: "beat", slug: asked.beat.slug, on, clock: time } : undefined;
}
