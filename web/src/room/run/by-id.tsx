import { createMemo, For, type JSX } from "solid-js";

/**
 * A live list whose rows stay themselves while what they show changes: a row keeps the focus and its open menu when its
 * question was read anew.
 */
export function ById<Item extends { readonly id: string }>(props: {
  each: readonly Item[] | undefined;
  fallback?: JSX.Element;
  children: (item: () => Item) => JSX.Element;
}) {
  const known = createMemo(() => new Map((props.each ?? []).map((item) => [item.id, item])));
  return (
    <For each={(props.each ?? []).map(({ id }) => id)} fallback={props.fallback}>
      {(id) => {
        // A row lives a moment longer than its item.
        let last = known().get(id) as Item;
        return props.children(() => {
          last = known().get(id) ?? last;
          return last;
        });
      }}
    </For>
  );
}
