import { useNavigate } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createEffect, createMemo, type JSX, Show, Suspense } from "solid-js";
import { useHints } from "../live/hints.ts";
import { Problem } from "../ui/problem.tsx";
import { Waiting } from "../ui/skeleton.tsx";
import { liveIn, speak, useWords } from "../words/reader.ts";
import { useCounts, useMe, useMyCohorts, useUnreadNotes } from "./me.ts";
import { type Place, Shell } from "./shell.tsx";

const SHOWN = new Set(["lobby", "running", "tail"]);

/** The screens of somebody who is signed in, in their language and zone, with their places around them. */
export function SignedIn(props: { children?: JSX.Element }) {
  const words = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [me, cohorts, counts, notes] = [useMe(), useMyCohorts(), useCounts(), useUnreadNotes()];
  const person = () => (me.isSuccess ? me.data.person : undefined);

  createEffect(() => {
    const one = person();
    if (!one) return;
    liveIn(one.zone);
    void speak(one.language);
  });
  useHints(
    () => person() && `person/${person()?.id}`,
    () => {
      for (const key of ["inbox", "counts", "cohorts"]) void queries.invalidateQueries({ queryKey: [key] });
    },
  );

  const unread = (place: string) =>
    counts.isSuccess ? (counts.data.items.find((one) => one.place === place)?.unread ?? 0) : 0;
  const open = createMemo(() =>
    cohorts.isSuccess ? cohorts.data.items.filter(({ state }) => SHOWN.has(state)) : [],
  );
  const home = (): Place => ({ href: "/", label: words().shell.home, exact: true });
  const inbox = (): Place => ({
    href: "/inbox",
    label: words().shell.inbox,
    count: notes.isSuccess ? notes.data.unread : 0,
  });
  const places = (): Place[] => [
    home(),
    ...open().map(({ id, title, circle }) => ({
      href: `/cohorts/${id}`,
      label: title,
      count: unread(id) + (circle ? unread(circle) : 0),
    })),
    { href: "/journal", label: words().shell.journal },
    inbox(),
    { href: "/people", label: words().shell.people },
  ];
  const bar = (): Place[] => [
    home(),
    ...open()
      .slice(0, 1)
      .map(({ id }) => ({ href: `/cohorts/${id}`, label: words().shell.cohort })),
    inbox(),
    { href: "/settings", label: words().shell.you },
  ];
  // The box on this screen, else the one at home, which takes the focus for `?write`.
  const write = () => {
    const box = document.querySelector<HTMLElement>("main [data-write]");
    if (box) box.focus();
    else navigate("/?write");
  };

  return (
    <Show when={!me.isError} fallback={<Problem error={me.error} onRetry={() => void me.refetch()} />}>
      <Show when={person()} fallback={<Waiting />}>
        {(one) => (
          <Shell places={places()} bar={bar()} me={one()} onWrite={write} onHome={() => navigate("/")}>
            <Suspense fallback={<Waiting />}>{props.children}</Suspense>
          </Shell>
        )}
      </Show>
    </Show>
  );
}
