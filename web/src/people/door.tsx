import type { ParentProps } from "solid-js";
import "./door.css";

/** Where somebody stands who has not come in: the name of the house, and one screen. */
export function Door(props: ParentProps) {
  return (
    <div class="door">
      {/* A landmark of its own: what stands in none is skipped by whoever reads by landmarks. */}
      <header class="door-mark">
        outloud<i>.</i>
      </header>
      {props.children}
    </div>
  );
}
