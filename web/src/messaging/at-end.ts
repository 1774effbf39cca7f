import { createSignal, onCleanup, onMount } from "solid-js";

/** As near to the end as this is at the end. */
const NEAR = 120;

const page = () => document.documentElement;
const isAtEnd = () => page().scrollHeight - window.innerHeight - window.scrollY < NEAR;
const toEnd = () => window.scrollTo({ top: page().scrollHeight, behavior: "instant" });

/** Opens a page at its end and keeps it there while `grows` does, unless somebody scrolled up to read. */
export function keepAtEnd(grows: () => HTMLElement | undefined) {
  const [atEnd, setAtEnd] = createSignal(true);
  const look = () => setAtEnd(isAtEnd());
  onMount(() => {
    const element = grows();
    if (!element) return;
    const watch = new ResizeObserver(() => atEnd() && toEnd());
    watch.observe(element);
    window.addEventListener("scroll", look, { passive: true });
    onCleanup(() => {
      watch.disconnect();
      window.removeEventListener("scroll", look);
    });
  });
  return {
    atEnd,
    toEnd,
    /** Does what puts something in above, and keeps what one looks at where it is. */
    async above(work: () => Promise<unknown>) {
      const below = page().scrollHeight - window.scrollY;
      await work();
      requestAnimationFrame(() => window.scrollTo({ top: page().scrollHeight - below, behavior: "instant" }));
    },
  };
}
