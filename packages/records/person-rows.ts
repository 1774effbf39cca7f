import type { Row } from "#platform";
import type { Facts } from "./facts.ts";
import { HOUSE_ONLY, PASSING, plainEntry, type Rules, unnamed } from "./rule.ts";

const COHORT = "It is its cohort’s, and goes with the cohort’s export.";
const DESK = "What was reported, decided and counted about people is with those who look after the place.";
const ROOM = "It is its room’s; what they said and voted there is in this export.";
const COUNTED = "It is counted from what they wrote and answered, which is in this export.";

/**
 * What a person’s export has: all that they wrote, said, chose and were told, and what others said to them, as they may read
 * it themselves: without names that a round hides, and without what is withheld from them.
 */
export function personRows(person: string): Rules {
  const by = (name: string) => (row: Row) => (row[name] === person ? row : undefined);
  const own = (id: unknown, { entries }: Facts) => {
    const entry = entries.get(String(id));
    return entry?.author === person ? entry : undefined;
  };
  const mine = (id: unknown, { voices }: Facts) =>
    id === person || (voices.get(person)?.has(String(id)) ?? false);
  const among = (row: Row, { talks }: Facts) =>
    talks.get(String(row.conversation))?.includes(person) ? row : undefined;

  return {
    person: by("id"),
    address: by("person"),
    membership: by("person"),
    reading: by("person"),
    "wrote-to": by("person"),
    answering: by("person"),
    apart: by("by"),
    calendar: by("person"),
    draft: by("person"),
    try: by("person"),
    entry: (row, facts) => own(row.id, facts) && plainEntry(row),
    edition: (row, facts) => own(row.entry, facts) && row,
    reply(row, facts) {
      if (row.authorId === person) return row;
      const entry = own(row.entry, facts);
      // What is hidden, and what they are spared while nobody is named, is not theirs to read.
      if (!entry || row.hidden || row.unheard) return undefined;
      return entry.blind === "both" ? unnamed(row, entry) : row;
    },
    signal(row, facts) {
      if (row.person === person) return row;
      const entry = own(row.entry, facts);
      return entry && entry.blind !== "both" ? row : undefined;
    },
    conversation: among,
    message: among,
    talk: by("person"),
    taking: by("person"),
    note: (row, facts) => (row.person === person ? retold(row, facts, person) : undefined),
    told: by("person"),
    "inbox-count": by("person"),
    report: by("person"),
    "shelf-item": by("keeper"),
    workshop: by("owner"),
    "workshop-card": (row) => ((row.card as Row).owner === person ? row : undefined),
    "room-seat": by("person"),
    "room-vote": (row, facts) => (mine(row.voice, facts) ? row : undefined),
    contribution: (row, facts) => (mine(row.voice, facts) ? row : undefined),
    "room-role": by("person"),
    line: COHORT,
    cohort: COHORT,
    "cohort-design": COHORT,
    "cohort-link": COHORT,
    beat: COHORT,
    "cadence-clock": COHORT,
    "cadence-log": COHORT,
    formation: COHORT,
    given: COHORT,
    "shelf-count": COHORT,
    "shelf-resurfaced": COHORT,
    adaptation: "Where an entry comes from is said in the entry.",
    balance: COUNTED,
    "round-entry": COUNTED,
    "round-giver": COUNTED,
    "round-over": COHORT,
    "nudge-slot": DESK,
    act: DESK,
    case: DESK,
    mail: "What was mailed is in their mailbox.",
    "room-session": ROOM,
    "room-code": ROOM,
    "room-head": ROOM,
    "room-frame": ROOM,
    "room-desk": ROOM,
    "room-act": ROOM,
    "room-muted": ROOM,
    poll: ROOM,
    "room-here": PASSING,
    "sweep-mark": "Where this house’s clock has come to.",
    ...HOUSE_ONLY,
  };
}

const SOMEBODY = { id: "per_unknown00000000", name: "Somebody" };

/** A note as its line stands when what it is about was taken back: words of others are read where they stand, if they still are. */
function retold(row: Row, { entries }: Facts, person: string): Row {
  const news = row.news as Row;
  if (news.entry === undefined || news.kind === "moderated") return row;
  const isOwn = (entry: unknown) => entries.get(String(entry))?.author === person;
  const { blind } = entries.get(String(news.entry)) ?? {};
  const isNamed = !blind || (blind === "author" && isOwn(news.entry));
  const from = news.from as Row | undefined;
  return {
    ...row,
    news: {
      ...news,
      ...(news.by !== undefined && !isNamed && { by: SOMEBODY }),
      ...(!isOwn(news.entry) && { title: "", ...(news.words !== undefined && { words: "" }) }),
      ...(from && !isOwn(from.entry) && { from: { ...from, title: "" } }),
    },
  };
}
