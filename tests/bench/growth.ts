import { workApart } from "./apart.ts";
import type { Taken } from "./api/taken.ts";
import { type Figure, median, NotHere } from "./figures.ts";
import type { Asked, Used } from "./growth/grown.ts";
import { NOTES, notesAreHere } from "./growth/notes.ts";

const SIZES = [100, 1_000, 10_000, 100_000] as const;
const QUICK_SIZES = [100, 1_000, 10_000] as const;
/** What the largest may take, beside the smallest. */
const TIMES = { units: 1.1, processor: 1.2 } as const;

interface Plan {
  readonly quick: boolean;
  readonly say: (what: string) => void;
}

type Cohort = ReturnType<typeof workApart<Asked, Taken[] | Used[]>> & { readonly entries: number };

/** What people read most, in cohorts from small to very large: what it takes of the table and of a processor must not grow. */
export async function benchGrowth({ quick, say }: Plan): Promise<Figure[]> {
  if (!notesAreHere()) throw new NotHere(`The notes that entries are made of are not at ${NOTES}.`);
  const cohorts: Cohort[] = [];
  try {
    for (const entries of quick ? QUICK_SIZES : SIZES) {
      const from = performance.now();
      const cohort = { entries, ...workApart<Asked, Taken[] | Used[]>("growth/grown.ts") };
      cohorts.push(cohort);
      await cohort.ask({ what: "sow", entries });
      say(`${named(cohort)}: written in ${((performance.now() - from) / 1_000).toFixed(0)} s`);
    }
    const taken = await Promise.all(
      cohorts.map((cohort) => cohort.ask({ what: "take" }) as Promise<Taken[]>),
    );
    return figuresOf(cohorts, taken, await usedBy(cohorts, quick));
  } finally {
    for (const cohort of cohorts) cohort.end();
  }
}

const named = ({ entries }: Pick<Cohort, "entries">) => `${entries.toLocaleString("en")} entries`;

/** By turns, so that whoever else is at work on this machine is in all of them; once before, for the compiler. */
async function usedBy(cohorts: readonly Cohort[], quick: boolean): Promise<Used[][][]> {
  const rounds: Used[][][] = [];
  for (const cohort of cohorts) await cohort.ask({ what: "use", times: quick ? 50 : 200 });
  for (let round = 0; round < (quick ? 5 : 11); round++) {
    const all: Used[][] = [];
    for (const cohort of cohorts) all.push((await cohort.ask({ what: "use", times: 40 })) as Used[]);
    rounds.push(all);
  }
  return rounds;
}

function figuresOf(cohorts: readonly Cohort[], taken: Taken[][], rounds: Used[][][]): Figure[] {
  const [least = []] = taken;
  return least.flatMap(({ name, units: before }, nth) => {
    const used = cohorts.map((_, at) => rounds.map((round) => round[at]?.[nth]?.milliseconds ?? Number.NaN));
    const ratios = rounds.map((round) => {
      const [small = Number.NaN, large = Number.NaN] = [round[0], round.at(-1)].map(
        (one) => one?.[nth]?.milliseconds,
      );
      return large / small;
    });
    return [
      ...cohorts.flatMap((cohort, at) => {
        const { calls = Number.NaN, units = Number.NaN } = taken[at]?.[nth] ?? {};
        return [
          { name: `${name}, ${named(cohort)}: table calls`, value: calls, unit: "" },
          { name: `${name}, ${named(cohort)}: of the table`, value: units, unit: "units" },
          { name: `${name}, ${named(cohort)}: of a processor`, value: median(used[at] ?? []), unit: "ms" },
        ];
      }),
      {
        name: `${name}: units, the largest beside the smallest`,
        value: (taken.at(-1)?.[nth]?.units ?? Number.NaN) / before,
        unit: "×",
        atMost: TIMES.units,
      },
      {
        name: `${name}: processor, the largest beside the smallest`,
        value: median(ratios),
        unit: "×",
        atMost: TIMES.processor,
      },
      { name: `${name}: processor, lowest of all rounds`, value: Math.min(...ratios), unit: "×" },
      { name: `${name}: processor, highest`, value: Math.max(...ratios), unit: "×" },
    ];
  });
}
