import { createMemo, createSignal } from "solid-js";
import { steady } from "./lanes.ts";

/**
 * A live list that keeps its order while somebody points into it or has the focus there; put `hands` on the element around
 * it. What was said or taken away meanwhile is seen all the same.
 */
export function createSteady<Item extends { readonly id: string }>(wanted: () => readonly Item[]) {
  const [order, setOrder] = createSignal<readonly string[]>();
  let pointed = false;
  let focused = false;
  const items = createMemo(() => {
    const before = order();
    return before ? steady(wanted(), before) : [...wanted()];
  });
  const look = () => {
    const busy = pointed || focused;
    if (busy && !order()) setOrder(wanted().map(({ id }) => id));
    if (!busy) setOrder(undefined);
  };
  return {
    items,
    /** Whether the order waits now, and would be another if it did not. */
    resting: () => order() !== undefined && wanted().some(({ id }, at) => items()[at]?.id !== id),
    hands: {
      onPointerEnter: (event: PointerEvent) => {
        pointed = event.pointerType === "mouse";
        look();
      },
      onPointerLeave: () => {
        pointed = false;
        look();
      },
      onFocusIn: () => {
        focused = true;
        look();
      },
      onFocusOut: (event: FocusEvent & { currentTarget: Element }) => {
        focused = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
        look();
      },
    },
  };
}
