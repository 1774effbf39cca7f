import fc from "fast-check";
import { expect, test } from "vitest";
import type * as Cohort from "#cohort";
import { Refused } from "#platform";
import { aLaunched, newsOf } from "../../tests/world/two-weeks.ts";
import { byMoment } from "./beat.ts";
import * as Cadence from "./index.ts";

/** What may happen to a cohort's clock in a month: calls that come twice, late, too early or never, and moves in between. */
type Happening =
  | { what: "call"; slug: number; times: number }
  | { what: "move"; slug: number; days: number; clock: string }
  | { what: "run"; days: number; zone: string }
  | { what: "cancel" | "restore"; slug: number };

const ZONES = ["Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo"];
const slug = fc.nat({ max: 19 });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ what: fc.constant("call" as const), slug, times: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant("move" as const),
      slug,
      days: fc.integer({ min: -5, max: 9 }),
      clock: fc.constantFrom("01:30", "09:00", "17:00", "23:30"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant("run" as const),
      days: fc.integer({ min: -7, max: 14 }),
      zone: fc.constantFrom(...ZONES),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom("cancel" as const, "restore" as const), slug }) },
);

const later = (on: string, days: number) =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

test("whatever happens, every beat that was not cancelled is reached exactly once, and its cohort ends closed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ZONES),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 6 * 24 }), happening), { maxLength: 14 }),
      async (zone, happenings) => {
        let now = new Date("2026-03-10T12:00:00.000Z");
        const { id, host } = await aLaunched({ startsOn: "2026-03-23", zone }, now);
        for (const [hours, happening] of happenings) {
          now = new Date(now.getTime() + hours * 3_600_000);
          await happen(id, host, happening, now);
        }
        // Whatever was lost on the way, the sweep asks for in the end; twice, because it may.
        const end = new Date("2028-12-31T00:00:00.000Z");
        await Promise.all([Cadence.reach(id, "archive", end), Cadence.reach(id, "archive", end)]);

        const { cohort, beats } = await Cadence.ofCohort(id);
        expect(beats.filter(({ state }) => state === "planned")).toEqual([]);
        const reached = beats.filter(({ state }) => state === "reached").map((beat) => beat.id);
        const told = (await newsOf(id, "cadence.beat-reached")).map((news) => String(news.id));
        expect(told.toSorted()).toEqual(reached.toSorted());
        expect(cohort.state).toBe("closed");
        expect(beats.every((beat) => !beat.reachedAt || beat.reachedAt >= beat.at)).toBe(true);
        expect(await order(id, host)).toEqual(
          beats
            .filter(({ state }) => state === "reached")
            .toSorted(byMoment)
            .map((beat) => beat.slug),
        );
      },
    ),
    { numRuns: 25, endOnFailure: true },
  );
}, 300_000);

type Host = Awaited<ReturnType<typeof aLaunched>>["host"];

async function happen(id: Cohort.CohortId, host: Host, happening: Happening, now: Date) {
  const { cohort, beats } = await Cadence.ofCohort(id);
  const beat = "slug" in happening ? beats[happening.slug] : undefined;
  if (happening.what === "call") {
    await Promise.all(
      Array.from({ length: happening.times }, () => Cadence.reach(id, beat?.slug ?? "", now)),
    );
    return;
  }
  const move = moveOf(happening, cohort, beat);
  if (!move) return;
  const ctx = { ...(await host.ctx()), now };
  await Cadence.move(id, { move, revision: cohort.revision }, ctx).catch((error: unknown) => {
    if (!(error instanceof Refused && error.status < 500)) throw error;
  });
}

function moveOf(
  happening: Happening,
  { startsOn }: Cohort.Cohort,
  beat?: Cadence.Beat,
): Cadence.Move | undefined {
  if (happening.what === "run")
    return { what: "run", startsOn: later(startsOn, happening.days), zone: happening.zone };
  if (!beat || happening.what === "call") return undefined;
  if (happening.what !== "move") return { what: happening.what, slug: beat.slug };
  return { what: "beat", slug: beat.slug, on: later(beat.on, happening.days), clock: happening.clock };
}

/** The order in which the log says they were reached. */
async function order(id: Cohort.CohortId, host: Host) {
  const { items } = await Cadence.log(id, { limit: 100 }, await host.ctx());
  return items.flatMap(({ entry }) => (entry.what === "reached" ? [entry.beat.slug] : [])).toReversed();
}
