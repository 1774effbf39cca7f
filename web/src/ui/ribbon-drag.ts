/**
 * Follows a pointer that was pressed on `element` until it is let go. `drop` hears where; nothing when it was given up
 * (Escape, or the system took the pointer away).
 */
export function carry(
  start: PointerEvent,
  element: HTMLElement,
  move: (x: number) => void,
  drop: (x: number | undefined) => void,
): void {
  const stop = new AbortController();
  const { signal } = stop;
  const end = (x?: number) => {
    stop.abort();
    drop(x);
  };
  element.setPointerCapture(start.pointerId);
  element.addEventListener("pointermove", (event) => move(event.clientX), { signal });
  element.addEventListener("pointerup", (event) => end(event.clientX), { signal });
  element.addEventListener("pointercancel", () => end(), { signal });
  document.addEventListener("keydown", (event) => event.key === "Escape" && end(), { signal });
}
