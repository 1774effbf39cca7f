import { useQueryClient } from "@tanstack/solid-query";
import { createSignal } from "solid-js";
import type { Cohort, LineProblem } from "#cohort/model";
import { api, createIntention, read } from "../api/client.ts";
import { createAttempt } from "../ui/attempt.ts";
import { again, headingOf, stillWrong } from "./list-report.ts";
import { keepWrongLines, wrongLines } from "./wrong-lines.ts";

/** The cohort people are invited to: its clock and language are theirs until they say otherwise. */
export type InvitedTo = Pick<Cohort, "id" | "zone" | "language" | "state">;

type Row = Pick<LineProblem, "line" | "text">;

/** Puts lists of people on a cohort's list; what was wrong with which line stays here until it is mended or left out. */
export function useInviting(cohort: () => InvitedTo) {
  const queries = useQueryClient();
  const intention = createIntention();
  const wrong = () => wrongLines(cohort().id).lines;
  const heading = () => wrongLines(cohort().id).heading;
  const [took, setTook] = createSignal<number>();
  const { busy, problem, attempt } = createAttempt();
  async function send(text: string) {
    const { id, zone, language } = cohort();
    const param = { cohort: id };
    const report = await read(
      api.cohorts[":cohort"].lines.$post({ param, json: { text, zone, language } }, intention.options()),
    );
    intention.done();
    for (const key of ["lines", "preview", "members", "cohort"])
      void queries.invalidateQueries({ queryKey: [key, id] });
    return report;
  }
  return {
    wrong,
    /** How many were put on the list by the last attempt. */
    took,
    busy,
    problem,
    /** A whole list; true when it was read. */
    invite: (text: string) =>
      attempt(async () => {
        const report = await send(text);
        setTook(report.good.length);
        keepWrongLines(cohort().id, { lines: report.problems, heading: headingOf(text, report) });
      }),
    /** Lines of it again, as they are written now. */
    resend: (rows: readonly Row[]) =>
      attempt(async () => {
        const sent = again(rows, heading());
        const report = await send(sent.text);
        setTook(report.good.length);
        const resent = { lines: rows.map(({ line }) => line), lineOf: sent.lineOf };
        keepWrongLines(cohort().id, { lines: stillWrong(wrong(), resent, report), heading: heading() });
      }),
    leaveOut: (line: number) =>
      keepWrongLines(cohort().id, {
        lines: wrong().filter((one) => one.line !== line),
        heading: heading(),
      }),
  };
}

export type Inviting = ReturnType<typeof useInviting>;
