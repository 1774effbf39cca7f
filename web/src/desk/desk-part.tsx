import { createUniqueId, type JSX, Show } from "solid-js";

/** One part of the desk under its name; `ref` is where the focus goes when what had it is gone. */
export function Part(props: {
  title: string;
  lead?: string;
  aside?: JSX.Element;
  ref?: (part: HTMLElement) => void;
  children: JSX.Element;
}) {
  const name = createUniqueId();
  return (
    <section class="desk-part" tabindex="-1" aria-labelledby={name} ref={(part) => props.ref?.(part)}>
      <header>
        <div class="between">
          <h2 id={name}>{props.title}</h2>
          {props.aside}
        </div>
        <Show when={props.lead}>
          <p class="meta">{props.lead}</p>
        </Show>
      </header>
      {props.children}
    </section>
  );
}
