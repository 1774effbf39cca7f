import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { useMyCohorts } from "../people/me.ts";
import { useAudienceWords } from "../words/audience.ts";

/** The way back to the cohort, for those who belong to it; by a code one may be in the room of a cohort that is not one's own. */
export function WayBack(props: { cohort: string }) {
  const words = useAudienceWords();
  const cohorts = useMyCohorts();
  const mine = () => cohorts.data?.find(({ id }) => id === props.cohort);
  return (
    <Show when={mine()}>
      {(cohort) => (
        <A class="room-back" href={`/cohorts/${cohort().id}`} title={words().room.backTo}>
          <span aria-hidden="true">←</span> {cohort().title}
        </A>
      )}
    </Show>
  );
}
