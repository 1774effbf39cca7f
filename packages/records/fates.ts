import { kindOf, type Row } from "#platform";
import { isBy, isNamed, retold, retoldMail } from "./retold.ts";
import { without } from "./rule.ts";
import { NO_WORDS, scrub } from "./scrub.ts";
import type { Trace } from "./trace.ts";
import { reframed, unhosted, unsaid } from "./unsaid.ts";

/** What becomes of a row when somebody is erased: it stays as it is, reads differently, or (undefined) is gone. */
type Fate = (row: Row, trace: Trace) => Row | undefined;

const gone =
  (...whose: readonly string[]): Fate =>
  (row, { person, email }) =>
    whose.some((name) => row[name] === person || (email !== undefined && row[name] === email))
      ? undefined
      : row;

const isMention = (row: Row, { voices }: Trace) => [...voices].some((id) => JSON.stringify(row).includes(id));

const INDEXES = ["waiting", "near", "far", "network"] as const;

/** The place that answers of others have: whose it was, and what it said, is not in it. */
function emptied(row: Row, { nobody }: Trace): Row {
  const keys = INDEXES.flatMap((index) => [`${index}Pk`, `${index}Sk`]);
  const bare = without(
    row,
    ...keys,
    "ask",
    "changed",
    "kind",
    "adaptedFrom",
    "answerers",
    "blind",
    "sealedUntil",
  );
  return {
    ...bare,
    ...{ waiting: "", near: "", far: "", network: "", claimedBy: "", claimedUntil: "" },
    ...{ title: "", text: NO_WORDS, topics: [], mentions: [], authorName: nobody.name },
  };
}

const isTheirs = (what: unknown, { entries, said, replies }: Trace) => {
  const { entry, contribution, reply } = (what ?? {}) as Row;
  return entries.has(String(entry)) || said.has(String(contribution)) || replies.has(String(reply));
};

const FATES: Readonly<Record<string, Fate>> = {
  person: gone("id"),
  address: gone("person"),
  admin: gone("person"),
  session: gone("person"),
  passkey: gone("person"),
  draft: gone("person"),
  calendar: gone("person"),
  reading: gone("person"),
  "wrote-to": gone("person"),
  answering: gone("person"),
  balance: gone("person"),
  try: gone("person"),
  apart: gone("person", "other"),
  membership: gone("person"),
  taking: gone("person"),
  talk: gone("person"),
  told: gone("person"),
  "inbox-count": gone("person"),
  "nudge-slot": gone("person"),
  line: gone("person", "email"),
  flow: gone("email"),
  "single-use": gone("whose"),
  "room-role": gone("person"),
  "room-seat": gone("person"),
  "room-muted": (row, { voices }) => (voices.has(String(row.voice)) ? undefined : row),
  receipt: (row, trace) => (isMention(row, trace) ? undefined : row),
  outbox: (row, trace) => (isMention(row, trace) ? undefined : row),
  entry(row, trace) {
    if (!trace.entries.has(String(row.id))) return row;
    return trace.answered.has(String(row.id)) ? emptied(row, trace) : undefined;
  },
  edition: (row, { entries }) => (entries.has(String(row.entry)) ? undefined : row),
  reply(row, trace) {
    const ownEntry = trace.entries.has(String(row.entry));
    if (row.authorId !== trace.person) return ownEntry ? without(row, "quote") : row;
    if (ownEntry && !trace.answered.has(String(row.entry))) return undefined;
    return { ...without(row, "quote"), text: NO_WORDS, mentions: [], authorName: trace.nobody.name };
  },
  signal(row, trace) {
    const isLost = trace.entries.has(String(row.entry)) && !trace.answered.has(String(row.entry));
    if (isLost) return undefined;
    return row.person === trace.person ? { ...row, name: trace.nobody.name } : row;
  },
  adaptation: (row, { entries }) => (entries.has(String(row.entry)) ? undefined : row),
  "round-entry": (row, { entries, answered }) =>
    entries.has(String(row.entry)) && !answered.has(String(row.entry)) ? undefined : row,
  message: (row, { person }) => (row.author === person ? { ...row, text: NO_WORDS } : row),
  note: (row, trace) =>
    row.person === trace.person ? undefined : { ...row, news: retold(row.news as Row, trace) },
  mail: (row, trace) =>
    row.person === trace.person || row.to === trace.email
      ? undefined
      : { ...row, matter: retoldMail(row.matter as Row, trace) },
  act: (row, trace) => (isBy(row.by, trace) && row.words !== undefined ? { ...row, words: NO_WORDS } : row),
  case(row, trace) {
    const said = (row.said as Row[]).map((one) =>
      trace.reported.has(String(one.words)) ? { ...one, words: NO_WORDS } : one,
    );
    const decided = row.decided as Row | undefined;
    return {
      ...row,
      said,
      ...(isBy(row.author, trace) && { title: "", words: NO_WORDS }),
      ...(isTheirs(row.target, trace) && { title: "" }),
      ...(decided && isBy(decided.by, trace) && { decided: { ...decided, why: NO_WORDS } }),
    };
  },
  report: (row, { person }) => (row.person === person ? { ...row, words: "" } : row),
  "shelf-item"(row, trace) {
    const origin = row.origin as Row;
    const kept = row.keeper === trace.person;
    const theirs = isTheirs(row.what, trace) || isTheirs(row.said, trace);
    const bare = kept ? without(row, "why", "authorPk", "authorSk") : row;
    return {
      ...bare,
      ...(kept && { keeper: "", keeperName: "" }),
      ...(theirs && { title: NO_WORDS }),
      ...((theirs || isNamed(origin.by, trace)) && { origin: without(origin, "by") }),
    };
  },
  "workshop-card"(row, trace) {
    const card = row.card as Row;
    return card.owner === trace.person ? { ...row, card: without(card, "by") } : row;
  },
  "room-session": unhosted,
  contribution: unsaid,
  "room-vote": (row, { voices }) =>
    voices.has(String(row.voice)) && (row.value as Row | undefined)?.words !== undefined ? undefined : row,
  "room-frame": (row, trace) => ({ ...row, frame: reframed(String(row.frame), trace) }),
  "room-act"(row, trace) {
    const byThem = trace.voices.has(String(row.person));
    const bare = byThem || trace.said.has(String(row.about)) ? without(row, "text") : row;
    return byThem ? { ...bare, by: { name: trace.nobody.name } } : bare;
  },
};

/** What becomes of a row when somebody is erased. Whatever its kind, nothing by which they are found is left in it. */
export function fateOf(row: Row, trace: Trace): Row | undefined {
  const fate = FATES[String(kindOf(row))];
  const left = fate ? fate(row, trace) : row;
  return left && (scrub(left, trace) as Row);
}
