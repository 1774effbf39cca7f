import { reader } from "./reader.ts";

/** A language by its name in the reader's language. */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames([reader.locale()], { type: "language" }).of(tag) ?? tag;
