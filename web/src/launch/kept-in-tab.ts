import { createSignal } from "solid-js";

/**
 * What each cohort's launch has that is not on the server yet, by a name: it outlives a reload in this tab. `read` makes it of
 * whatever was stored, null where nothing was; what `isNothing` is not stored.
 */
export function createKept<Thing>(
  name: string,
  read: (stored: unknown) => Thing,
  isNothing: (thing: Thing) => boolean,
) {
  const shelf = (cohort: string) => `outloud.${name}.${cohort}`;
  const [kept, setKept] = createSignal<Readonly<Record<string, Thing>>>({});
  function stored(cohort: string): Thing {
    try {
      return read(JSON.parse(sessionStorage.getItem(shelf(cohort)) ?? "null"));
    } catch {
      return read(null);
    }
  }
  return {
    of: (cohort: string): Thing => kept()[cohort] ?? stored(cohort),
    /** Keeps it as it is now, in place of what was. */
    keep(cohort: string, thing: Thing) {
      setKept((before) => ({ ...before, [cohort]: thing }));
      try {
        if (isNothing(thing)) sessionStorage.removeItem(shelf(cohort));
        else sessionStorage.setItem(shelf(cohort), JSON.stringify(thing));
      } catch {
        // A full or closed shelf: it is still on the screen.
      }
    },
  };
}
