import { useQuery, useQueryClient } from "@tanstack/solid-query";
import type { Unanswered } from "#backchannel/model";
import { api, read } from "../api/client.ts";
import { ProblemError } from "../api/problem.ts";
import { useHints } from "../live/hints.ts";

/** What the live sessions of a cohort owe an answer, the longest waiting first. */
export function useUnanswered(cohort: () => string) {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ["unanswered", cohort()] });
  useHints(
    () => `place/${cohort()}`,
    ({ kind }) => {
      if (kind === "shelf" || kind === "beat" || kind === "gap") void again();
    },
  );
  const query = useQuery(() => ({
    queryKey: ["unanswered", cohort()],
    queryFn: async () =>
      (await read(api.cohorts[":cohort"].unanswered.$get({ param: { cohort: cohort() } }))).items,
    staleTime: 15_000,
  }));
  return { query, again };
}

const room = api.rooms[":session"];

/** Does something in a room as somebody who hosts it: who was never there comes in first. */
async function inRoom<Answer>(session: string, act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ProblemError && error.code === "backchannel.not-seated")) throw error;
    await read(room.seat.$put({ param: { session }, json: { as: "name" } }));
    return await act();
  }
}

/** Moves a question along from where it is known to be; answers where it is now. */
export const turn = (
  { session: { id: session }, question }: Unanswered,
  state: "shown" | "later" | "declined",
) =>
  inRoom(session, () =>
    read(
      room.contributions[":contribution"].$patch({
        param: { session, contribution: question.id },
        json: { state, revision: question.revision },
      }),
    ),
  );

/** Answers a question in writing; one that still waited for review is let in with its answer. */
export async function answer(owed: Unanswered, text: string): Promise<void> {
  const { session, question } = owed;
  if (question.state === "asked") await turn(owed, "shown");
  const param = { session: session.id, contribution: question.id };
  await inRoom(session.id, () => read(room.answers[":contribution"].$put({ param, json: { text } })));
}
