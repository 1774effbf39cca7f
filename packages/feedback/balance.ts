import * as Journal from "#journal";
import type { EntryId } from "#journal/model";
import type { CohortId, PersonId } from "#people/model";
import { commit, type Row, rowsAt, write } from "#platform";
import { BalanceRow, balanceKey, GivenRow, padded } from "./balance-rows.ts";
import type { Balance } from "./share.ts";

interface Answered {
  readonly entry: EntryId;
  readonly author: PersonId;
  readonly entryAuthor: PersonId;
  readonly cohort?: CohortId | undefined;
}

/**
 * Note an answer with who gave it and with who got it, each for themselves: for the system. However often it is heard, and
 * however often they answer the same entry, it is one. What is written outside any cohort is nobody's balance.
 */
export async function noteAnswer(answered: Answered, now: Date): Promise<void> {
  const { entry, author, entryAuthor, cohort } = answered;
  if (!cohort || author === entryAuthor) return;
  await BalanceRow.upsert({ person: entryAuthor, cohort })
    .add({ got: [`${entry} ${author}`] })
    .go();
  await Journal.asItStands(() => noteGiven(author, cohort, entry, now));
}

/** They stand among those who gave one more than before. */
async function noteGiven(person: PersonId, cohort: CohortId, entry: EntryId, now: Date): Promise<void> {
  const [row = {}] = await rowsAt([balanceKey(person, cohort)]);
  if (setIn(row.given).has(entry)) return;
  const times = Number(row.times ?? 0);
  const given = BalanceRow.upsert({ person, cohort })
    .add({ given: [entry], times: 1 })
    .where((was, is) => (times === 0 ? is.notExists(was.times) : is.eq(was.times, times)));
  const among = (answers: number, people: 1 | -1) =>
    write(GivenRow.upsert({ cohort, answers: padded(answers) }).add({ people }));
  const moved = [among(times + 1, 1), ...(times > 0 ? [among(times, -1)] : [])];
  await commit([write(given, Journal.MEANWHILE), ...moved], { now });
}

/** What somebody gave and got in a cohort: for a door that acts for them alone. */
export async function balanceOf(person: PersonId, cohort: CohortId): Promise<Balance> {
  const [row = {}] = await rowsAt([balanceKey(person, cohort)]);
  return { given: setIn(row.given).size, got: setIn(row.got).size };
}

const setIn = (value: Row[string]): ReadonlySet<unknown> => (value instanceof Set ? value : new Set());
