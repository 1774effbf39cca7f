import { createEffect, type JSX } from "solid-js";

/** One thing of a list in a form, folded to its summary: open when it is new, and when something in it is wrong. */
export function FormItem(props: {
  summary: JSX.Element;
  isNew: boolean;
  isWrong: boolean;
  children: JSX.Element;
}) {
  let item: HTMLDetailsElement | undefined;
  createEffect(() => {
    if (item && props.isWrong) item.open = true;
  });
  return (
    <details
      class="form-item"
      ref={(element) => {
        item = element;
        // Only at first: it does not fold away under the hands of somebody who has begun to type.
        element.open = props.isNew;
      }}
    >
      <summary>{props.summary}</summary>
      <div class="stack">{props.children}</div>
    </details>
  );
}
