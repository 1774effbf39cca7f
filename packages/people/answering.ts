import { partition, Refused, type Write, write } from "#platform";
import { Answering, type CohortId, type PersonId } from "./model.ts";
import { AnsweringRow } from "./store.ts";

/** Their other device was faster: what is kept for them now is another. */
export const ELSEWHERE = new Refused(
  "conflict",
  "people.answering-elsewhere",
  "Something else was just kept for you on another device. Look again.",
);

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

/** What is kept for somebody as it stands now, in all their cohorts: for doors that act for them. */
export async function answering(person: PersonId): Promise<Answering[]> {
  const rows = await partition(`PERSON#${person}`, { begins: "A#ANSWERS#", consistent: true });
  return rows.map((row) => Answering.parse(row));
}
