/** How many people of a cohort gave how many answers: `{ 3: 12 }` is twelve people who gave three. Nobody who gave none. */
export type GivenBy = Readonly<Record<string, number>>;

/** How many answers half of those who gave any have given at most. */
export function medianOf(given: GivenBy): number {
  const all = Object.entries(given)
    .map(([answers, people]) => ({ answers: Number(answers), people }))
    .filter(({ people }) => people > 0)
    .toSorted((one, other) => one.answers - other.answers);
  const half = all.reduce((sum, { people }) => sum + people, 0) / 2;
  let so = 0;
  for (const { answers, people } of all) {
    so += people;
    if (so >= half) return answers;
  }
  return 0;
}

/** What somebody gave and got in a cohort: how many entries they answered, and how many answers theirs had. */
export interface Balance {
  readonly given: number;
  readonly got: number;
}

/** A little more than one gets. */
const LITTLE = 1;
/** However much somebody gets, they are asked for no more than so many above what half of the others give. */
const ABOVE_MEDIAN = 2;
/** It is an invitation, not a debt: nobody is shown more than this at once. */
const MOST_INVITED = 2;

/** How many answers somebody is invited to give now. */
export function invited({ given, got }: Balance, median: number): number {
  const askedFor = Math.min(got + LITTLE, median + ABOVE_MEDIAN);
  return Math.min(MOST_INVITED, Math.max(0, askedFor - given));
}
