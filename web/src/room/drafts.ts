import { createStore } from "solid-js/store";
import type { Kind, SessionId } from "#backchannel/model";

interface Draft {
  readonly text: string;
  readonly url: string;
}
type Drafts = Record<Kind, Draft>;

const blank = (): Draft => ({ text: "", url: "" });
const empty = (): Drafts => ({ question: blank(), message: blank(), link: blank() });

function kept(shelf: string): Drafts {
  try {
    const value = JSON.parse(sessionStorage.getItem(shelf) ?? "null") as Partial<Drafts> | null;
    return { ...empty(), ...value };
  } catch {
    return empty();
  }
}

/** Words in the boxes of a room that were not sent yet: a phone that reloads the page finds them again. */
export function createDrafts(session: SessionId) {
  const shelf = `outloud.room.${session}`;
  const [drafts, setDrafts] = createStore(kept(shelf));
  return {
    of: (kind: Kind) => drafts[kind],
    set(kind: Kind, draft: Partial<Draft>) {
      setDrafts(kind, { ...drafts[kind], ...draft });
      try {
        sessionStorage.setItem(shelf, JSON.stringify(drafts));
      } catch {
        // Without storage the words last as long as the page.
      }
    },
    clear(kind: Kind) {
      this.set(kind, blank());
    },
    /** Puts words that could not be kept back before those that were written since. */
    giveBack(kind: Kind, { text, url }: Draft) {
      const now = drafts[kind];
      this.set(kind, { text: [text, now.text].filter(Boolean).join("\n"), url: now.url || url });
    },
  };
}
