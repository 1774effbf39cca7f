import { createSignal } from "solid-js";

const shelf = (cohort: string) => `outloud.unsent-list.${cohort}`;
const [kept, setKept] = createSignal<Readonly<Record<string, string>>>({});

/** What was pasted or typed for a cohort's list and is not on it yet. It outlives a reload in this tab. */
export function unsentList(cohort: string): string {
  return kept()[cohort] ?? stored(cohort);
}

/** Keeps it as it is written now. */
export function keepUnsentList(cohort: string, text: string) {
  setKept((before) => ({ ...before, [cohort]: text }));
  try {
    if (text === "") sessionStorage.removeItem(shelf(cohort));
    else sessionStorage.setItem(shelf(cohort), text);
  } catch {
    // A full or closed shelf: it is still on the screen.
  }
}

function stored(cohort: string): string {
  try {
    return sessionStorage.getItem(shelf(cohort)) ?? "";
  } catch {
    return "";
  }
}
