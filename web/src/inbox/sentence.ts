import type { News } from "#notify/model";
import type { Words } from "../words/en.ts";

/** What a note says, in the reader's language, and where it leads. `titleOf` knows the reader's cohorts. */
export function sentenceOf(
  news: News,
  { inbox, cohort }: Pick<Words, "inbox" | "cohort">,
  titleOf: (cohort: string) => string | undefined,
): { readonly text: string; readonly href: string; readonly place?: string | undefined } {
  const place = "cohort" in news && news.cohort ? titleOf(news.cohort) : undefined;
  const title = "title" in news ? shortened(news.title) : "";
  switch (news.kind) {
    case "replied":
      return { text: inbox.replied(news.by.name, title), href: `/entries/${news.entry}`, place };
    case "feedback":
      return { text: inbox.feedback(news.by.name, title), href: `/entries/${news.entry}`, place };
    case "helped":
      return { text: inbox.helped(news.by.name, title), href: `/entries/${news.entry}`, place };
    case "loop":
      return {
        text: inbox.loop(news.by.name, shortened(news.words), news.helped),
        href: `/entries/${news.entry}`,
        place: [news.title && title, place].filter(Boolean).join(" · ") || undefined,
      };
    case "mentioned":
      return { text: inbox.mentioned(news.by.name, title), href: `/entries/${news.entry}`, place };
    case "signalled":
      return {
        text: inbox.signalled(news.by.name, news.signal, title),
        href: `/entries/${news.entry}`,
        place,
      };
    case "travelled":
      return {
        text: inbox.travelled(news.by.name, shortened(news.from.title), title, news.direct),
        href: `/entries/${news.entry}`,
        place,
      };
    case "tried":
      return { text: inbox.tried(news.days, title), href: `/trying/${news.entry}` };
    case "beat":
      return { text: cohort.beat(news.beatKind, news.title), href: `/cohorts/${news.cohort}`, place };
    case "moved":
      return { text: inbox.moved(news.beats, place ?? ""), href: `/cohorts/${news.cohort}` };
    case "joined":
      return { text: inbox.joined(news.title), href: `/cohorts/${news.cohort}` };
    case "reported":
      return { text: inbox.reported, href: news.cohort ? `/cohorts/${news.cohort}/desk` : "/desk", place };
    case "decided":
      return {
        text: inbox.decided(news.decision, shortened(news.words)),
        href: news.cohort ? `/cohorts/${news.cohort}` : "/",
        place,
      };
    case "moderated":
      return {
        text: inbox.moderated(news.is, news.reply, news.by.name, title, news.words),
        href: `/entries/${news.entry}`,
        place,
      };
    case "nudge":
      return { text: inbox.nudge(news.by.name, news.words), href: `/people/${news.by.id}`, place };
    case "round-over":
      return { text: inbox.roundOver(title), href: `/cohorts/${news.cohort}`, place };
    case "circle":
      return { text: inbox.circle(news.with), href: `/cohorts/${news.cohort}/circle`, place };
    case "question":
      return {
        text: inbox.question(news.fate, shortened(news.words)),
        href: `/rooms/${news.session}/after`,
        place: [news.title, place].filter(Boolean).join(" · "),
      };
    case "resurfaced": {
      const first = news.first.slice(0, NAMED).map(shortened);
      return {
        text: inbox.resurfaced(title, news.weeks, first, news.items - first.length),
        href: `/cohorts/${news.cohort}/shelf`,
        place,
      };
    }
  }
}

/** So many of several things are named; the rest are counted. */
const NAMED = 2;

const LONGEST = 60;

/** An entry without a title goes by how its words begin: enough of them to know which it is. */
function shortened(title: string) {
  if (title.length <= LONGEST) return title;
  const cut = title
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/\uFFFD$/, "");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST / 2))}…`;
}
