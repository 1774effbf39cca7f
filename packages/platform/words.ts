import * as z from "zod";

/** Control characters but for tab and line feed: nobody typed them, and they break pages, mails and exports. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** What somebody wrote, as it is kept: composed (NFC), each line ended by one `\n`, without control characters. */
export const clean = (text: string) =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(CONTROL, "")
    .toWellFormed()
    .normalize("NFC");

/** How long a text is for whoever counts its characters; an emoji or a rare ideograph is one. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** The same in one line. */
export const oneLine = (text: string) => clean(text).replace(/\s+/gu, " ").trim();

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Text that may be empty, of at most `most` characters. */
export const writing = (most: number) =>
  z
    .string()
    .overwrite(clean)
    .refine((text) => text.length <= most || lengthOf(text) <= most, {
      error: ({ input }) =>
        `At most ${most.toLocaleString("en")} characters; this has ${lengthOf(String(input)).toLocaleString("en")}.`,
    })
    .meta({ maxLength: most });

/** Text with something to read in it, of at most `most` characters. */
export const words = (most: number) =>
  writing(most)
    .overwrite((text) => text.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd())
    .refine((text) => VISIBLE.test(text), "Write at least a word.")
    .meta({ minLength: 1, maxLength: most });

/** One line, which may be empty, of at most `most` characters. */
export const line = (most: number) =>
  z
    .string()
    .overwrite(oneLine)
    .refine((text) => lengthOf(text) <= most, `At most ${most} characters.`)
    .meta({ maxLength: most });
