/** Gives the focus a place to be when what had it is gone: a button that did its work, a row that was taken away. */
export function keepFocus(place: HTMLElement | undefined): void {
  // Dialogs give the focus back a moment after they close, and only then is it known whether it was lost.
  setTimeout(() => {
    const active = document.activeElement;
    if (!active || active === document.body) place?.focus();
  }, 100);
}
