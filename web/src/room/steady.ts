import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from "solid-js";
import type { ContributionId } from "#backchannel/model";
import { keepFocus } from "../ui/keep-focus.ts";
import { heldStill } from "./order.ts";

/** A list that nobody touches takes a new order no more often than this, so that it can be read. */
const CALM = 2_500;
/** After a tap the next one is likely to follow on the same list. */
const FINGER = 4_000;

type Ids = readonly ContributionId[];

/**
 * An order that is not taken under somebody's finger, pointer or keyboard focus: `ids` is what to draw, `fresh` and `moved`
 * what waits, `show` takes it now. `list` is the element that holds the rows; `there` everything that still exists.
 */
export function createSteady(
  list: () => HTMLElement | undefined,
  wanted: Accessor<Ids>,
  there: Accessor<ReadonlySet<ContributionId>>,
) {
  const [ids, setIds] = createSignal<Ids>(untrack(wanted));
  const [waits, setWaits] = createSignal({ fresh: 0, moved: false });
  let settled = Date.now();
  let touched = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isHeld = () => {
    const place = list();
    if (!place) return false;
    // A finger leaves its hover behind where it tapped; only a mouse is really there.
    const pointed = matchMedia("(hover: hover)").matches && place.matches(":hover");
    return pointed || place.querySelector(":focus-visible") !== null || Date.now() - touched < FINGER;
  };
  function take() {
    const active = document.activeElement;
    const within = list()?.contains(active) ? active : undefined;
    setIds(wanted());
    setWaits({ fresh: 0, moved: false });
    settled = Date.now();
    // A row that is put elsewhere loses the focus on the way.
    if (within instanceof HTMLElement && document.activeElement !== within) {
      if (within.isConnected) within.focus({ preventScroll: true });
      else keepFocus(list());
    }
  }
  function look() {
    clearTimeout(timer);
    const { kept, fresh, moved } = heldStill(ids(), wanted(), there());
    if (fresh === 0 && !moved) {
      if (kept.length !== ids().length) take();
      return setWaits({ fresh: 0, moved: false });
    }
    const wait = ids().length === 0 ? 0 : Math.max(0, settled + CALM - Date.now());
    if (!isHeld() && wait === 0) return take();
    if (kept.length !== ids().length) {
      setIds(kept);
      keepFocus(list());
    }
    if (isHeld()) setWaits({ fresh, moved });
    timer = setTimeout(look, wait || 1_000);
  }
  createEffect(on([wanted, there], () => untrack(look)));

  const touch = ({ target }: Event) => {
    if (target instanceof Node && list()?.contains(target)) touched = Date.now();
  };
  document.addEventListener("pointerdown", touch);
  onCleanup(() => {
    clearTimeout(timer);
    document.removeEventListener("pointerdown", touch);
  });
  return { ids, waits, show: take };
}
