import { createMemo, createRoot, createSignal } from "solid-js";
import type { Words } from "./en.ts";
import { reader, useWords } from "./reader.ts";

/**
 * Words that come with the screens that need them, and not with the first page of everybody: `english` is bundled with
 * those screens, `french` is fetched for who reads it. Gives all words, these and the others, once they can be spoken: a
 * chapter's file awaits it, and so nobody sees a screen change its language.
 */
export async function chapter<Own extends object>(english: Own, french: () => Promise<Own>) {
  const [translated, setTranslated] = createSignal<Own>();
  async function translate(): Promise<void> {
    if (reader.language() !== "fr" || translated()) return;
    // Without the network it stays English, which is better than nothing; the next screen asks again.
    const own = await french().catch(() => undefined);
    if (own) setTranslated(() => own);
  }
  await translate();
  const words = createRoot(() =>
    createMemo((): Words & Own => {
      const others = useWords()();
      if (reader.language() !== "fr") return { ...others, ...english };
      void translate();
      return { ...others, ...(translated() ?? english) };
    }),
  );
  return () => words;
}
