const PATIENCE = 3_000;

const box = () => document.querySelector<HTMLElement>("main [data-write]");

/** Puts the focus into the box of this screen; where there is none, `goHome` and into the one there, once it is drawn. */
export function startWriting(goHome: () => void): void {
  const here = box();
  if (here) {
    here.focus();
    return;
  }
  const watch = new MutationObserver(() => {
    const there = box();
    if (!there) return;
    stop();
    // After the new screen has taken the focus to its heading.
    setTimeout(() => there.focus());
  });
  const stop = () => watch.disconnect();
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(stop, PATIENCE);
  goHome();
}
