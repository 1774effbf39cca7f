import { Refused, type Write, write } from "#platform";
import type { Answering, CohortId, Ctx, PersonId } from "./model.ts";
import { AnsweringRow } from "./store.ts";

const DAY = 24 * 3600_000;
/** What was passed on comes again after so long: people change their minds, and entries their words. */
const PASSED_FOR = 7 * DAY;
/** They are read with everything that anybody does. */
const MOST_PASSED = 60;

/** Their other device was faster: what is kept for them now is another. */
export const ELSEWHERE = new Refused(
  "conflict",
  "people.answering-elsewhere",
  "Something else was just kept for you on another device. Look again.",
);

/** What is kept for somebody to answer in a cohort, what they passed on lately, and how often they were asked. */
export function answeringIn({ answering, now }: Pick<Ctx, "answering" | "now">, cohort: CohortId): Answering {
  const found = answering.find((one) => one.cohort === cohort);
  if (!found) return { cohort, passed: [], asked: 0, revision: 0 };
  const lately = new Date(now.getTime() - PASSED_FOR).toISOString();
  const kept = found.kept && found.kept.until > now.toISOString() ? found.kept : undefined;
  return { ...found, kept, passed: found.passed.filter(({ at }) => at > lately).slice(-MOST_PASSED) };
}

/** Put it as it is from now on, in a transaction of who keeps it; refused as `ELSEWHERE` when it changed since it was read. */
export const answeringWrite = (person: PersonId, { revision: was, kept, ...answering }: Answering): Write =>
  write(
    AnsweringRow.put({ person, ...answering, ...(kept && { kept }), revision: was + 1 }).where(
      ({ revision }, is) => (was === 0 ? is.notExists(revision) : is.eq(revision, was)),
    ),
    ELSEWHERE,
  );

/** Nothing is kept for them any more, whatever their other devices do. */
export const answeredWrite = (person: PersonId, cohort: CohortId): Write =>
  write(AnsweringRow.patch({ person, cohort }).remove(["kept"]).add({ revision: 1 }));
