import ical, {
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { Cohort } from "#cohort/model";
import type { Language } from "#platform/model";
import type { Beat, BeatKind } from "./beat.ts";
import { words } from "./words.ts";
import { plusMinutes } from "./zoned.ts";

/** A cohort with its month, as the feed shows it. */
interface Run {
  readonly cohort: Pick<Cohort, "id" | "title">;
  readonly beats: readonly Beat[];
}

/** How often calendar programmes are asked to look. */
const REFRESH_SECONDS = 3600;
/** What is a moment and no appointment is shown this long, and leaves its hour free. */
const MOMENT_MINUTES = 15;

/** Beats that belong in a calendar: what one comes to, answers by, or waits for; not what the clock does by itself. */
const SHOWN: ReadonlySet<BeatKind> = new Set([
  "week",
  "prompt",
  "session-opens",
  "round-opens",
  "round-closes",
  "check-in",
  "close",
]);

/**
 * All runs as one iCalendar feed (RFC 5545): UTC instants, the same UID for a beat for ever, and for what was moved or
 * cancelled a higher SEQUENCE, so that every copy follows. `origin` is where the product lives.
 */
export function feed(
  runs: readonly Run[],
  { origin, language }: { origin: string; language: Language },
): string {
  const calendar = ical({
    name: "Outloud",
    prodId: { company: "Outloud", product: "Outloud", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const { cohort, beats } of runs)
    for (const beat of beats.filter(({ kind }) => SHOWN.has(kind)))
      calendar.createEvent(event(beat, cohort, { origin, language }));
  // The last line ends like every other: strict readers insist.
  return `${calendar}\r\n`;
}

function event(
  beat: Beat,
  cohort: Run["cohort"],
  { origin, language }: { origin: string; language: Language },
): ICalEventData {
  const session = beat.kind === "session-opens";
  const changed = new Date(beat.changedAt ?? beat.at);
  const url = `${origin}/cohorts/${cohort.id}`;
  return {
    id: `${beat.id}@${new URL(origin).hostname}`,
    sequence: beat.revision,
    stamp: changed,
    lastModified: changed,
    start: new Date(beat.at),
    end: new Date(session && beat.until ? beat.until : plusMinutes(beat.at, MOMENT_MINUTES)),
    summary: printable(`${titleOf(beat, language)} · ${cohort.title}`),
    description: printable([beat.text, `${words[language].open}: ${url}`].filter(Boolean).join("\n\n")),
    url,
    status: beat.state === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: session ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  };
}

function titleOf({ kind, week, title }: Beat, language: Language) {
  const say = words[language];
  if (kind === "week") return say.week(week, title);
  if (kind === "round-opens") return say.round(title);
  if (kind === "round-closes") return say.roundEnds(title);
  if (kind === "check-in") return say.checkIn(title);
  return kind === "close" ? say.close : title;
}

/** iCalendar text has no control characters but tabs and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const printable = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");
