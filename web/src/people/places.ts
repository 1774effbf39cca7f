import { useLocation } from "@solidjs/router";
import { useUnreadTalks } from "../messaging/talks-query.ts";
import type { Place } from "../shell/shell.tsx";
import { useCounts } from "../stream/counts.ts";
import { useWords } from "../words/reader.ts";
import { useMe, useMyCohorts, useUnread } from "./me.ts";
import { weekNow } from "./week-now.ts";

const SHOWN = ["running", "lobby", "tail", "closed"] as const;
type Shown = (typeof SHOWN)[number];
const rank = ({ state }: { state: string }) => SHOWN.indexOf(state as Shown);

/** Where somebody can go: all their places for the rail, the four of a phone's bar, and the rest, for a page of their own. */
export function usePlaces() {
  const words = useWords();
  const location = useLocation();
  const me = useMe();
  const cohorts = useMyCohorts();
  const unread = useUnread();
  const talks = useUnreadTalks();
  const counts = useCounts();
  // Nobody waits for a number: what is not known yet is none, and reading it now would hold back everything around it.
  const told = (number: typeof unread) => (number.isSuccess ? number.data : 0);
  // Drafts are on the hosting page; an archive stays within reach of everybody who was there.
  const joined = () =>
    (cohorts.data ?? []).filter((cohort) => rank(cohort) >= 0).toSorted((a, b) => rank(a) - rank(b));
  const news = (cohort: { id: string; circle?: string | undefined }) =>
    counts.of(cohort.id) + (cohort.circle ? counts.of(cohort.circle) : 0);
  const note = (cohort: { state: string; startsOn: string; zone: string; weeks: number }) => {
    const week = cohort.state === "running" ? weekNow(cohort) : undefined;
    return week ? words().people.week(week) : words().people.states[cohort.state as Shown];
  };
  const cohortPlaces = () =>
    joined().map(
      (cohort): Place => ({
        href: `/cohorts/${cohort.id}`,
        label: cohort.title,
        note: note(cohort),
        count: cohort.state === "closed" ? 0 : news(cohort),
        exact: true,
      }),
    );
  // People, shelf and desk are those of the cohort one stands in; elsewhere, of the first.
  const byPlace = () => {
    const here = joined().filter(({ id }) => location.pathname.startsWith(`/cohorts/${id}`));
    return [...here, ...joined()];
  };
  const hosted = () => byPlace().find(({ role, state }) => role === "facilitator" && state !== "closed");
  const first = () => byPlace()[0];
  const home = (): Place => ({ href: "/", label: words().shell.home, exact: true });
  const inbox = (): Place => ({ href: "/inbox", label: words().shell.inbox, count: told(unread) });
  const messages = (): Place => ({ href: "/messages", label: words().shell.messages, count: told(talks) });
  const own = (): Place[] => [
    { href: "/journal", label: words().shell.journal },
    ...(me.data && !me.data.person.guest ? [{ href: "/sessions", label: words().shell.live }] : []),
    ...(first()
      ? [
          { href: `/cohorts/${first()?.id}/people`, label: words().shell.people },
          { href: `/cohorts/${first()?.id}/shelf`, label: words().shell.shelf },
        ]
      : []),
    ...(hosted() ? [{ href: `/cohorts/${hosted()?.id}/desk`, label: words().shell.desk }] : []),
    ...(me.data && !me.data.person.guest ? [{ href: "/hosting", label: words().people.hosting }] : []),
  ];
  return {
    all: (): Place[] => [home(), ...cohortPlaces(), inbox(), messages(), ...own()],
    bar: (): Place[] => [
      home(),
      first()
        ? { href: `/cohorts/${first()?.id}`, label: words().shell.cohort }
        : { href: "/journal", label: words().shell.journal },
      inbox(),
      // Messages are found there on a phone, and so is their number.
      { href: "/settings", label: words().shell.you, count: told(talks) },
    ],
    /** What the bar of a narrow window has no room for. */
    beyondBar: (): Place[] => [messages(), ...cohortPlaces(), ...own()],
  };
}
