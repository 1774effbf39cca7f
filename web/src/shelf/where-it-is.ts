import type { Item } from "#shelf/model";
import type { Words } from "../words/en.ts";

/** Where an item leads: into the house, or out of it. */
export function placeOf({ what }: Pick<Item, "what">): { readonly href: string; readonly out: boolean } {
  switch (what.kind) {
    case "entry":
      return { href: `/entries/${what.entry}`, out: false };
    case "reply":
      return { href: `/entries/${what.entry}#${what.reply}`, out: false };
    case "contribution":
      return { href: `/rooms/${what.session}/after#${what.contribution}`, out: false };
    case "link":
      return { href: what.url, out: true };
  }
}

/** Where an item came from, in words; its moment is written beside it. */
export function originOf({ what, origin, gone }: Item, { shelf }: Pick<Words, "shelf">): string {
  const { by = "", title = "" } = origin;
  if (gone) return shelf.from.somewhere(title);
  switch (what.kind) {
    case "entry":
      return shelf.from.entry(by);
    case "reply":
      return shelf.from.reply(by, title);
    case "contribution":
      return shelf.from.contribution(by, title);
    case "link":
      return shelf.from.link(by, title);
  }
}
