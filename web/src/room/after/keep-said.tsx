import { Show } from "solid-js";
import type { Session, Shown } from "#backchannel/model";
import { useMyCohorts } from "../../people/me.ts";
import { KeepButton } from "../../shelf/keep-button.tsx";

/** Puts what was said in a session on the shelf of its cohort, for who belongs to it; made only for who has an account. */
export function KeepSaid(props: { session: Session; one: Shown }) {
  const cohorts = useMyCohorts();
  const cohort = () => cohorts.data?.find(({ id }) => id === props.session.cohort)?.id;
  return (
    <Show when={cohort()}>
      {(id) => (
        <KeepButton
          cohort={id()}
          what={{ kind: "contribution", session: props.session.id, contribution: props.one.id }}
          about={props.one.text}
        />
      )}
    </Show>
  );
}
