import { createSignal } from "solid-js";
import { ProblemError } from "../api/problem.ts";

/**
 * What somebody sets going with a press: whether it is under way, and what went wrong. A press meanwhile is the same one.
 * Where success `leaves` for another page it stays under way until that is there, so that nobody does it twice.
 */
export function createAttempt({ leaves = false } = {}) {
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  return {
    busy,
    problem,
    /** What to say under one field, when it was refused because of that field. */
    ofField(field: string): string | undefined {
      const found = problem();
      return found instanceof ProblemError ? found.of(field) : undefined;
    },
    forget: () => setProblem(undefined),
    /** Does it; whether it worked is the answer. */
    async attempt(act: () => Promise<unknown>): Promise<boolean> {
      if (busy()) return false;
      setBusy(true);
      setProblem(undefined);
      try {
        await act();
        if (!leaves) setBusy(false);
        return true;
      } catch (error) {
        setProblem(error);
        setBusy(false);
        return false;
      }
    },
  };
}
