/** One hour that a session could have. */
export interface Choice {
  /** By group of people: whether it is in their night. */
  readonly nights: readonly boolean[];
  /** For how many people it is. */
  readonly total: number;
  /** 0 for the hour it has, 1 for any other. */
  readonly moves: number;
}

type Score = readonly [first: number, total: number, moves: number];
type Burden = (counts: readonly number[]) => number;

/** After so many tries the best found so far is good enough; with a month's sessions the search ends long before. */
const MOST_TRIES = 30_000;
const MOST_ROUNDS = 20;

/** How many sessions the unluckiest have at night. */
export const worst: Burden = (counts) => Math.max(0, ...counts);

/** Eight times as bad for each session at night: so small that it spreads them, so steep that the unluckiest count most. */
const steep: Burden = (counts) => counts.reduce((sum, count) => sum + 8 ** count, 0);

/**
 * One choice for every session: first the unluckiest have as few at night as can be, then all together, then as few
 * sessions move as can be. Each session is settled against the others until none can do better; from there, every
 * combination that could still be fairer is tried, as far as the tries reach.
 */
export function fairest<Kind extends Choice>(every: readonly (readonly Kind[])[]): Kind[] {
  const first = every.flatMap(([own]) => own ?? []);
  return searched(every, settled(every, settled(every, first, steep), worst));
}

/** Session by session the choice that is best while all others stay, until nothing changes any more. */
function settled<Kind extends Choice>(
  every: readonly (readonly Kind[])[],
  chosen: readonly Kind[],
  burden: Burden,
): Kind[] {
  const now = [...chosen];
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
    changed = false;
    for (const [index, all] of every.entries()) {
      const score = (choice: Kind) => scoreOf(now.with(index, choice), burden);
      for (const choice of all)
        if (now[index] && compare(score(choice), score(now[index])) < 0) {
          now[index] = choice;
          changed = true;
        }
    }
  }
  return now;
}

/** Depth first, the most promising choice first, leaving out what cannot be better than the best so far. */
function searched<Kind extends Choice>(every: readonly (readonly Kind[])[], start: readonly Kind[]): Kind[] {
  const least = every.map((all) => Math.min(...all.map(({ total }) => total)));
  const leastFrom = least.map((_, index) => least.slice(index).reduce((sum, total) => sum + total, 0));
  let best = { chosen: [...start], score: scoreOf(start, worst) };
  let tries = 0;

  const visit = (chosen: readonly Kind[], counts: readonly number[], [, total, moves]: Score) => {
    const all = every[chosen.length];
    if (!all) {
      best = { chosen: [...chosen], score: [worst(counts), total, moves] };
      return;
    }
    const next = all
      .map((choice) => {
        const sums = counts.map((count, group) => count + (choice.nights[group] ? 1 : 0));
        const score: Score = [worst(sums), total + choice.total, moves + choice.moves];
        return { choice, sums, score };
      })
      .toSorted((one, other) => compare(one.score, other.score));
    for (const { choice, sums, score } of next) {
      const atLeast: Score = [score[0], score[1] + (leastFrom[chosen.length + 1] ?? 0), score[2]];
      if (compare(atLeast, best.score) >= 0 || tries++ > MOST_TRIES) continue;
      visit([...chosen, choice], sums, score);
    }
  };
  visit([], groupsOf(start), [0, 0, 0]);
  return best.chosen;
}

const groupsOf = (chosen: readonly Choice[]) => [...(chosen[0]?.nights ?? [])].map(() => 0);

/** How many of the chosen sessions each group has at night. */
export function countNights(chosen: readonly Choice[]): number[] {
  const counts = groupsOf(chosen);
  for (const { nights } of chosen)
    for (const [group, night] of nights.entries()) if (night) counts[group] = (counts[group] ?? 0) + 1;
  return counts;
}

function scoreOf(chosen: readonly Choice[], burden: Burden): Score {
  const sum = (of: (choice: Choice) => number) => chosen.reduce((all, choice) => all + of(choice), 0);
  return [burden(countNights(chosen)), sum(({ total }) => total), sum(({ moves }) => moves)];
}

const compare = (one: Score, other: Score) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
