/** Where words were being written, as a draft's `about` says it. */
type Whereabouts =
  | { readonly kind: "home" }
  | { readonly kind: "cohort"; readonly cohort: string }
  | { readonly kind: "message"; readonly conversation: string }
  | { readonly kind: AtEntry; readonly entry: string };

/** What of an entry may be on its way: an answer, other words, a question, what was changed, what one made of it or tried. */
const AT_ENTRY = ["reply", "edit", "ask", "loop", "adapts", "tried"] as const;
type AtEntry = (typeof AT_ENTRY)[number];
const isAtEntry = (kind: string): kind is AtEntry => AT_ENTRY.some((one) => one === kind);

/** Where a draft goes on: the box that keeps it. */
export function whereabouts(about: string): Whereabouts {
  const [kind = "", entry = ""] = about.split(":");
  if (kind === "message" && /^(cnv_\w+|new)$/.test(entry)) return { kind, conversation: entry };
  if (isAtEntry(kind) && entry.startsWith("ent_")) return { kind, entry };
  if (about.startsWith("coh_")) return { kind: "cohort", cohort: about };
  return { kind: "home" };
}

/** The page with that box. */
export function pageOf(where: Whereabouts): string {
  switch (where.kind) {
    case "home":
      return "/write?place=none";
    case "cohort":
      return `/write?place=${where.cohort}`;
    case "message":
      return `/messages/${where.conversation}`;
    case "reply":
      return `/entries/${where.entry}`;
    case "edit":
    case "ask":
    case "loop":
      return `/entries/${where.entry}?${where.kind}`;
    case "adapts":
      return `/entries/${where.entry}/adapt`;
    case "tried":
      return `/trying/${where.entry}`;
  }
}

const LONGEST = 160;

/** How words begin, cut where a word ends. */
export function beginningOf(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST / 2))}…`;
}
