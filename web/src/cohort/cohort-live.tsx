import { Show } from "solid-js";
import type { Beat } from "#cadence/model";
import { soon } from "../ui/later.ts";

const CohortSessions = soon(async () => (await import("../session/cohort-sessions.tsx")).CohortSessions);

/**
 * The live sessions of a cohort; nothing is fetched for a month without one. A page that is about something else shows only
 * the next of them; `all` shows every one.
 */
export function CohortLive(props: {
  cohort: { id: string; zone: string };
  beats: readonly Pick<Beat, "kind">[];
  hosting: boolean;
  all?: boolean;
}) {
  return (
    <Show when={props.beats.some(({ kind }) => kind === "session-opens")}>
      <CohortSessions
        cohort={props.cohort.id}
        zone={props.cohort.zone}
        hosting={props.hosting}
        all={props.all ?? false}
      />
    </Show>
  );
}
