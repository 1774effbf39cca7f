import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { createSignal } from "solid-js";
import type { Cohort, CohortPage } from "#cohort/model";
import type { Design } from "#workshop/model";
import { api, read } from "../api/client.ts";
import { ProblemError } from "../api/problem.ts";

/** What may be changed in a draft, from how it stands at that moment. */
type Change = (draft: Cohort) => {
  readonly title?: string;
  readonly startsOn?: string;
  readonly zone?: string;
  readonly design?: Design;
};

/** The changes of one draft: saved one after the other, each made from how the draft stands then. */
export interface DraftChanges {
  readonly make: (change: Change) => Promise<boolean>;
  readonly state: () => "kept" | "saving" | "failed";
  readonly problem: () => unknown;
  /** Somebody else changed the draft in between: what is shown now is theirs. */
  readonly isStale: () => boolean;
  readonly again: () => Promise<boolean>;
  readonly forget: () => void;
}

/** Saves a draft as one goes. A change that was refused is kept, to be made again or given up. */
export function useDraftChanges(id: () => string): DraftChanges {
  const queries = useQueryClient();
  const [waiting, setWaiting] = createSignal(0);
  const [problem, setProblem] = createSignal<unknown>();
  let turn: Promise<unknown> = Promise.resolve();
  let refused: Change | undefined;

  async function save(change: Change) {
    const key = ["cohort", id()];
    const page = queries.getQueryData<CohortPage>(key);
    if (!page) return false;
    try {
      const json = { revision: page.cohort.revision, ...change(page.cohort) };
      const cohort = await read(api.cohorts[":cohort"].$patch({ param: { cohort: id() }, json }));
      queries.setQueryData(key, { ...page, cohort });
      setProblem(undefined);
      void queries.invalidateQueries({ queryKey: ["preview", id()] });
      void queries.invalidateQueries({ queryKey: ["cohorts"] });
      return true;
    } catch (error) {
      refused = change;
      setProblem(error);
      if (isStale(error)) await queries.refetchQueries({ queryKey: key });
      return false;
    }
  }
  const make = (change: Change) => {
    setWaiting((count) => count + 1);
    const done = turn.then(() => save(change)).finally(() => setWaiting((count) => count - 1));
    turn = done;
    return done;
  };
  return {
    make,
    state: () => (waiting() > 0 ? "saving" : problem() ? "failed" : "kept"),
    problem,
    isStale: () => isStale(problem()),
    again: async () => (refused ? make(refused) : true),
    forget: () => setProblem(undefined),
  };
}

const isStale = (error: unknown) => error instanceof ProblemError && error.code === "cohort.stale";

/** The month of a draft as it would be, for the people on its list. */
export const usePreview = (id: () => string) =>
  useQuery(() => ({
    queryKey: ["preview", id()],
    queryFn: () => read(api.cohorts[":cohort"].preview.$post({ param: { cohort: id() }, json: {} })),
  }));

/** Everybody on the invitation list of a cohort, for its facilitators. */
export const useLines = (id: () => string) =>
  useQuery(() => ({
    queryKey: ["lines", id()],
    queryFn: async () => (await read(api.cohorts[":cohort"].lines.$get({ param: { cohort: id() } }))).items,
  }));

export type Line = NonNullable<ReturnType<typeof useLines>["data"]>[number];
export type MonthPreview = NonNullable<ReturnType<typeof usePreview>["data"]>;
