import { createSignal } from "solid-js";
import { en, type Words } from "./en.ts";

const LANGUAGES = ["en", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];
const KEPT = "outloud.language";

const asLanguage = (tag: string | null | undefined) =>
  LANGUAGES.find((known) => tag?.toLowerCase().split("-")[0] === known);

function kept(): Language | undefined {
  try {
    return asLanguage(localStorage.getItem(KEPT));
  } catch {
    return undefined;
  }
}

/** The language before anybody has signed in: the one used here last, else the first of the browser's that we speak. */
export const guessLanguage = (): Language =>
  kept() ?? navigator.languages.map(asLanguage).find((found) => found !== undefined) ?? "en";

const deviceZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

const [language, setLanguage] = createSignal<Language>("en");
const [words, setWords] = createSignal<Words>(en);
const [zone, setZone] = createSignal(deviceZone());

/** Reads and writes in a language from now on; the words of any but English are fetched first. */
export async function speak(next: Language): Promise<void> {
  const spoken = next === "fr" ? (await import("./fr.ts")).fr : en;
  setWords(() => spoken);
  setLanguage(next);
  document.documentElement.lang = next;
  try {
    localStorage.setItem(KEPT, next);
  } catch {
    // Without storage the choice lasts as long as the tab.
  }
}

/** Lives in a zone from now on: the person's own, else the device's. */
export const liveIn = (next: string | undefined) => setZone(next ?? deviceZone());

/** The words of the reader's language; call the result inside JSX so that a change of language shows at once. */
export const useWords = () => words;

/** Some systems name a language as no formatter takes it: `en-US@posix`. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Who is reading: their language, their zone, and the regional form of their language for dates and numbers. */
export const reader = {
  language,
  zone,
  locale: () =>
    navigator.languages.find((tag) => asLanguage(tag) === language() && isTag(tag)) ??
    (language() === "fr" ? "fr-FR" : "en-GB"),
};
