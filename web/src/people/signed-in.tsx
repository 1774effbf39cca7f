import { useNavigate } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createEffect, type JSX, Show } from "solid-js";
import { useHints } from "../live/hints.ts";
import { type Place, Shell } from "../shell/shell.tsx";
import { Problem } from "../ui/problem.tsx";
import { Waiting } from "../ui/skeleton.tsx";
import { liveIn, speak, useWords } from "../words/reader.ts";
import { useMe, useMyCohorts, useUnread } from "./me.ts";
import { weekNow } from "./week-now.ts";

const OPEN = new Set(["lobby", "running", "tail"]);

/** What surrounds every screen of somebody who is signed in: their places, their language, their zone, their news. */
export function SignedIn(props: { children?: JSX.Element }) {
  const words = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const me = useMe();
  const cohorts = useMyCohorts();
  const unread = useUnread();
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
  const open = () => (cohorts.data ?? []).filter(({ state }) => OPEN.has(state));
  const cohortPlaces = () =>
    open().map(
      (cohort): Place => ({
        href: `/cohorts/${cohort.id}`,
        label: cohort.title,
        note: weekNote(cohort),
        exact: true,
      }),
    );
  const weekNote = (cohort: { state: string; startsOn: string; zone: string; weeks: number }) => {
    const week = cohort.state === "running" ? weekNow(cohort) : undefined;
    return week
      ? words().people.week(week)
      : words().people.states[cohort.state as "lobby" | "running" | "tail"];
  };
  const hosted = () =>
    (cohorts.data ?? []).find(({ role, state }) => role === "facilitator" && OPEN.has(state));
  const places = (): Place[] => [
    { href: "/", label: words().shell.home, exact: true },
    ...cohortPlaces(),
    { href: "/inbox", label: words().shell.inbox, count: unread.data },
    { href: "/journal", label: words().shell.journal },
    ...(open()[0] ? [{ href: `/cohorts/${open()[0]?.id}/people`, label: words().shell.people }] : []),
    ...(hosted() ? [{ href: `/cohorts/${hosted()?.id}/desk`, label: words().shell.desk }] : []),
    ...(me.data && !me.data.person.guest ? [{ href: "/hosting", label: words().people.hosting }] : []),
  ];
  const bar = (): Place[] => [
    { href: "/", label: words().shell.home, exact: true },
    { href: open()[0] ? `/cohorts/${open()[0]?.id}` : "/hosting", label: words().shell.cohort },
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
