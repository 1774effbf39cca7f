import { createSignal } from "solid-js";
import type { Writing } from "./sending.ts";
import { leftOver } from "./written.ts";

/** The words of a box that keeps them nowhere. */
export function createWords(first = "") {
  const [text, write] = createSignal(first);
  const writing: Writing<string> = {
    now: text,
    settled: async () => undefined,
    name: () => ({}),
    async sent(was, { replaces }) {
      if (replaces) return text() !== was;
      write(leftOver(text(), was));
      return text().trim() !== "";
    },
    resume: () => undefined,
  };
  return { ...writing, text, write };
}
