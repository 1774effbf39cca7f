import { createSignal, onCleanup } from "solid-js";

/** Whether the window has room for the margin beside the text, as in screen.css; else it stands under it. */
export function createBeside() {
  const wide = matchMedia("(width >= 1100px)");
  const [beside, setBeside] = createSignal(wide.matches);
  const look = () => setBeside(wide.matches);
  wide.addEventListener("change", look);
  onCleanup(() => wide.removeEventListener("change", look));
  return beside;
}
