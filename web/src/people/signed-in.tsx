import { useNavigate } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createEffect, type JSX, Show } from "solid-js";
import { useHints } from "../live/hints.ts";
import { type Place, Shell } from "../shell/shell.tsx";
import { useCounts } from "../stream/counts.ts";
import { Problem } from "../ui/problem.tsx";
import { Waiting } from "../ui/skeleton.tsx";
import { liveIn, speak, useWords } from "../words/reader.ts";
import { useMe, useMyCohorts, useUnread } from "./me.ts";
import { weekNow } from "./week-now.ts";

const SHOWN = ["running", "lobby", "tail", "closed"] as const;
type Shown = (typeof SHOWN)[number];
const rank = ({ state }: { state: string }) => SHOWN.indexOf(state as Shown);

/** What surrounds every screen of somebody who is signed in: their places, their language, their zone, their news. */
export function SignedIn(props: { children?: JSX.Element }) {
  const words = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const me = useMe();
  const cohorts = useMyCohorts();
  const unread = useUnread();
  const counts = useCounts();
  createEffect(() => {
    const person = me.data?.person;
    if (!person) return;
    void speak(person.language);
    liveIn(person.zone);
  });
  useHints(
    () => me.data && `person/${me.data.person.id}`,
    () => void queries.invalidateQueries({ queryKey: ["inbox"] }),
  );
  // Drafts are on the hosting page; an archive stays within reach of everybody who was there.
  const joined = () =>
    (cohorts.data ?? []).filter((cohort) => rank(cohort) >= 0).toSorted((a, b) => rank(a) - rank(b));
  const news = (cohort: { id: string; circle?: string | undefined }) =>
    counts.of(cohort.id) + (cohort.circle ? counts.of(cohort.circle) : 0);
  const cohortPlaces = () =>
    joined().map(
      (cohort): Place => ({
        href: `/cohorts/${cohort.id}`,
        label: cohort.title,
        note: weekNote(cohort),
        count: cohort.state === "closed" ? 0 : news(cohort),
        exact: true,
      }),
    );
  const weekNote = (cohort: { state: string; startsOn: string; zone: string; weeks: number }) => {
    const week = cohort.state === "running" ? weekNow(cohort) : undefined;
    return week ? words().people.week(week) : words().people.states[cohort.state as Shown];
  };
  const hosted = () => joined().find(({ role, state }) => role === "facilitator" && state !== "closed");
  const first = () => joined()[0];
  const places = (): Place[] => [
    { href: "/", label: words().shell.home, exact: true },
    ...cohortPlaces(),
    { href: "/inbox", label: words().shell.inbox, count: unread.data },
    { href: "/journal", label: words().shell.journal },
    ...(first() ? [{ href: `/cohorts/${first()?.id}/people`, label: words().shell.people }] : []),
    ...(hosted() ? [{ href: `/cohorts/${hosted()?.id}/desk`, label: words().shell.desk }] : []),
    ...(me.data && !me.data.person.guest ? [{ href: "/hosting", label: words().people.hosting }] : []),
  ];
  const bar = (): Place[] => [
    { href: "/", label: words().shell.home, exact: true },
    first()
      ? { href: `/cohorts/${first()?.id}`, label: words().shell.cohort }
      : { href: "/journal", label: words().shell.journal },
    { href: "/inbox", label: words().shell.inbox, count: unread.data },
    { href: "/settings", label: words().shell.you },
  ];
  return (
    <Show
      when={me.data?.person}
      fallback={me.isError ? <Problem error={me.error} onRetry={() => void me.refetch()} /> : <Waiting />}
    >
      {(person) => (
        <Shell places={places()} bar={bar()} me={person()} onHome={() => navigate("/")}>
          {props.children}
        </Shell>
      )}
    </Show>
  );
}
