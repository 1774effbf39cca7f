import { useQueryClient } from "@tanstack/solid-query";
import { createEffect, createSignal, on, onCleanup } from "solid-js";
import type { Change, Move, MovePreview } from "#cadence/model";
import { api, createIntention, read } from "../api/client.ts";
import { ProblemError } from "../api/problem.ts";
import { freshPlan } from "./desk-queries.ts";
import { withoutEnds } from "./without-ends.ts";

const PAUSE = 250;

/** How it stands with a move: not yet known, looked at, or impossible to look at. */
type Looked =
  | { readonly is: "looking" }
  | { readonly is: "seen"; readonly preview: MovePreview }
  | { readonly is: "failed"; readonly error: unknown };

/**
 * Looks at what a move would change, again whenever it changes, and makes it. When somebody else changed the plan in
 * between, nothing is moved: `stale` says so, and what is seen is looked at again.
 */
export function createMoving(cohort: () => string, move: () => Move | undefined) {
  const queries = useQueryClient();
  const intention = createIntention();
  const [looked, setLooked] = createSignal<Looked>({ is: "looking" });
  const [stale, setStale] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  let looks = 0;

  async function look(asked: Move) {
    const mine = ++looks;
    setLooked({ is: "looking" });
    try {
      const param = { cohort: cohort() };
      const preview = await read(api.cohorts[":cohort"].moves.preview.$post({ param, json: asked as never }));
      if (mine === looks) setLooked({ is: "seen", preview: preview as MovePreview });
    } catch (error) {
      if (mine === looks) setLooked({ is: "failed", error });
    }
  }
  createEffect(
    on(move, (asked) => {
      looks++;
      setStale(false);
      setProblem(undefined);
      if (!asked) return setLooked({ is: "looking" });
      const timer = setTimeout(() => void look(asked), PAUSE);
      onCleanup(() => clearTimeout(timer));
    }),
  );

  /** Make the move that is seen; answers how many dates changed, or undefined when nothing was moved. */
  async function make(): Promise<number | undefined> {
    const asked = move();
    const seen = looked();
    if (!asked || seen.is !== "seen" || busy()) return undefined;
    setBusy(true);
    setProblem(undefined);
    setStale(false);
    try {
      const json = { move: asked, revision: seen.preview.revision };
      const param = { cohort: cohort() };
      const done = await read(
        api.cohorts[":cohort"].moves.$post({ param, json: json as never }, intention.options()),
      );
      intention.done();
      await freshPlan(queries, cohort());
      return withoutEnds(done.changes as Change[]).length;
    } catch (error) {
      if (error instanceof ProblemError && error.status === 409) {
        // Another move from here on: it names another plan.
        intention.done();
        setStale(error.code === "cadence.stale");
        await freshPlan(queries, cohort());
        await look(asked);
      }
      if (!stale()) setProblem(error);
      return undefined;
    } finally {
      setBusy(false);
    }
  }
  return { looked, stale, busy, problem, make, again: () => void (move() && look(move() as Move)) };
}
