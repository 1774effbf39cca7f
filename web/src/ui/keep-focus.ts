/** Gives the focus a place to be when what had it is gone: a button that did its work, a row that was taken away. */
export function keepFocus(place: HTMLElement | undefined): void {
  if (!place) return;
  // Dialogs give the focus back a moment after they close, and only then is it known whether it was lost.
  setTimeout(() => {
    // A screen that was left in the meantime has taken its place with it, and the next one looks after the focus itself.
    if (!place.isConnected) return;
    const { activeElement, body } = place.ownerDocument;
    if (!activeElement || activeElement === body) place.focus();
  }, 100);
}
