import { createUniqueId, type JSX } from "solid-js";

/** One step of preparing a cohort: a number, a name, and what is to be settled there. */
export function Step(props: { number: number; name: string; id: string; children: JSX.Element }) {
  const heading = createUniqueId();
  return (
    <section class="step" id={props.id} aria-labelledby={heading}>
      <h2 id={heading}>
        <span aria-hidden="true">{props.number}</span> {props.name}
      </h2>
      <div class="step-body">{props.children}</div>
    </section>
  );
}
