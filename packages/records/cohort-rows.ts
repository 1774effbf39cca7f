import { comesTo, type Poll } from "#backchannel";
import type { Row } from "#platform";
import type { Facts } from "./facts.ts";
import {
  HOUSE_ONLY,
  overheard,
  PASSING,
  plainEntry,
  type Rules,
  unnamed,
  unsignedAct,
  without,
} from "./rule.ts";

const OWN = "It is one person’s, and goes with their own export.";
const DESK = "What was reported stays with those who look into it.";
const VOICE =
  "It says who said or voted what, which is told to nobody; the totals are in the question or the poll.";
const SHARED = new Set(["cohort", "network", "public"]);

/**
 * What a cohort’s export has: what its people shared with all of it, and what it was run by. What was written for a circle or
 * for oneself is in nobody’s hands but its readers’, and in no count.
 */
export function cohortRows(cohort: string): Rules {
  const by = (name: string) => (row: Row) => (row[name] === cohort ? row : undefined);
  const shared = (id: unknown, { entries }: Facts) => {
    const entry = entries.get(String(id));
    return entry?.cohort === cohort && SHARED.has(entry.audience) ? entry : undefined;
  };
  const ofBeat = (row: Row, { beats }: Facts) => (beats.get(String(row.round)) === cohort ? row : undefined);
  const inRoom = (row: Row, { sessions }: Facts) =>
    sessions.get(String(row.session)) === cohort ? row : undefined;
  const isMember = (id: unknown, { members }: Facts) => members.get(cohort)?.has(String(id)) ?? false;

  return {
    cohort: by("id"),
    "cohort-design": by("id"),
    "cohort-link": by("id"),
    line: by("id"),
    beat: by("cohort"),
    "cadence-clock": by("cohort"),
    "cadence-log": by("cohort"),
    formation: by("cohort"),
    given: by("cohort"),
    membership: by("cohort"),
    person: (row, facts) => (isMember(row.id, facts) ? asMember(row) : undefined),
    address: (row, facts) => (isMember(row.person, facts) ? row : undefined),
    entry(row, facts) {
      const entry = shared(row.id, facts);
      if (!entry) return undefined;
      const plain = shared((row.adaptedFrom as Row | undefined)?.entry, facts)
        ? plainEntry(row)
        : without(plainEntry(row), "adaptedFrom");
      return entry.blind ? unnamed(plain, entry) : plain;
    },
    edition(row, facts) {
      const entry = shared(row.entry, facts);
      return entry && String(row.until) > entry.sharedAt ? row : undefined;
    },
    reply(row, facts) {
      const entry = shared(row.entry, facts);
      if (!entry?.blind) return entry && row;
      return row.authorId === entry.author || entry.blind === "both" ? unnamed(row, entry) : row;
    },
    signal: "Who gave a signal is told to the author of its entry; how many there are is in the entry.",
    adaptation: (row, facts) =>
      shared(row.entry, facts) && shared(row.from, facts) && shared(row.root, facts) ? row : undefined,
    "round-entry": (row, facts) => {
      const entry = shared(row.entry, facts);
      return entry && !entry.blind ? row : undefined;
    },
    "round-over": ofBeat,
    "round-giver": "Who answered in a round is counted and never listed.",
    act: (row) => (row.desk === cohort && row.what !== "reported" && row.what !== "left" ? row : undefined),
    "shelf-item": by("cohort"),
    "shelf-count": by("cohort"),
    "shelf-resurfaced": by("cohort"),
    "room-session": by("cohort"),
    "room-code": inRoom,
    "room-role": inRoom,
    "room-head": (row, facts) => inRoom(row, facts) && { ...row, heard: {} },
    "room-frame": inRoom,
    "room-desk": inRoom,
    "room-act": (row, facts) => inRoom(row, facts) && unsignedAct(row),
    contribution: (row, facts) => inRoom(row, facts) && overheard(row),
    poll: (row, facts) => inRoom(row, facts) && { ...comesTo(row as Row & Poll) },
    "room-seat": VOICE,
    "room-vote": VOICE,
    "room-muted": VOICE,
    "room-here": PASSING,
    case: DESK,
    report: DESK,
    workshop: "A cohort has its own copy of its design; the workshop stays with the house.",
    "workshop-card": "A cohort has its own copy of its design; the workshop stays with the house.",
    draft: OWN,
    calendar: OWN,
    reading: OWN,
    "wrote-to": OWN,
    apart: OWN,
    answering: OWN,
    balance: OWN,
    try: OWN,
    conversation: "A conversation is for its people alone.",
    message: "A conversation is for its people alone.",
    talk: "A conversation is for its people alone.",
    taking: OWN,
    note: OWN,
    told: OWN,
    "inbox-count": OWN,
    "nudge-slot": OWN,
    mail: "What was mailed is in the mailboxes of those it went to.",
    "sweep-mark": "Where this house’s clock has come to; set again by the import.",
    ...HOUSE_ONLY,
  };
}

/** Somebody as the others of a cohort know them: how they want to be reached is theirs to say again. */
const asMember = (row: Row): Row => ({
  ...without(row, "nudges", "duePk", "dueSk"),
  digestHour: "off",
  digest: "",
  beatMails: true,
  admin: false,
  revision: 1,
});
