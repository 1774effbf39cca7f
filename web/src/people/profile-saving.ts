import { useQueryClient } from "@tanstack/solid-query";
import { createSignal } from "solid-js";
import type { ChangeProfile, Me } from "#people/model";
import { api, read } from "../api/client.ts";
import { ProblemError } from "../api/problem.ts";
import { thisMoment } from "../words/clock.ts";

/** How it stands with the changes of my profile. */
type Standing =
  | { readonly is: "still" }
  | { readonly is: "saving" }
  | { readonly is: "saved"; readonly at: Date }
  | { readonly is: "failed"; readonly error: unknown };

/**
 * Sends changes of my profile one after the other, so that the last one said is the last one kept. What could not be
 * sent goes along with the next change, or when `again` is called.
 */
export function createProfileSaving() {
  const queries = useQueryClient();
  const [standing, setStanding] = createSignal<Standing>({ is: "still" });
  let unsent: ChangeProfile = {};
  let last: Promise<unknown> = Promise.resolve();

  async function send() {
    const change = unsent;
    if (Object.keys(change).length === 0) return;
    unsent = {};
    setStanding({ is: "saving" });
    try {
      const person = await read(api.me.profile.$patch({ json: change }));
      queries.setQueryData<Me>(["me"], (me) => me && { ...me, person: person as Me["person"] });
      void queries.invalidateQueries({ queryKey: ["members"] });
      setStanding({ is: "saved", at: thisMoment() });
    } catch (error) {
      unsent = { ...change, ...unsent };
      setStanding({ is: "failed", error });
    }
  }
  const again = () => {
    last = last.then(send);
    return last.then(() => standing().is !== "failed");
  };
  return {
    standing,
    again,
    /** Keep this; answers whether it was. */
    save(change: ChangeProfile): Promise<boolean> {
      unsent = { ...unsent, ...change };
      return again();
    },
    /** What the server says is wrong with one field. */
    problemOf(field: string): string | undefined {
      const now = standing();
      return now.is === "failed" && now.error instanceof ProblemError ? now.error.of(field) : undefined;
    },
  };
}

export type ProfileSaving = ReturnType<typeof createProfileSaving>;
