import { useNavigate } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createEffect, type JSX, Show, Suspense } from "solid-js";
import { useHints } from "../live/hints.ts";
import { Shell } from "../shell/shell.tsx";
import { ScreenToCome, ShellToCome } from "../shell/shell-to-come.tsx";
import { Problem } from "../ui/problem.tsx";
import { liveIn, speak } from "../words/reader.ts";
import { useMe } from "./me.ts";
import { usePlaces } from "./places.ts";

/** What surrounds every screen of somebody who is signed in: their places, their language, their zone, their news. */
export function SignedIn(props: { children?: JSX.Element }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const me = useMe();
  const places = usePlaces();
  createEffect(() => {
    const person = me.data?.person;
    if (!person) return;
    void speak(person.language);
    liveIn(person.zone);
  });
  useHints(
    () => me.data && `person/${me.data.person.id}`,
    ({ kind, id }) => {
      for (const queryKey of staleAfter(kind, id)) void queries.invalidateQueries({ queryKey });
    },
  );
  return (
    <Suspense fallback={<ShellToCome />}>
      <Show
        when={me.data?.person}
        fallback={
          me.isError ? <Problem error={me.error} onRetry={() => void me.refetch()} /> : <ShellToCome />
        }
      >
        {(person) => (
          <Shell places={places.all()} bar={places.bar()} me={person()} onHome={() => navigate("/")}>
            <Suspense fallback={<ScreenToCome />}>{props.children}</Suspense>
          </Shell>
        )}
      </Show>
    </Suspense>
  );
}

/** What may read otherwise after news for this person; all of it when news may have been missed. */
function staleAfter(kind: string, id: string): string[][] {
  if (kind === "message") return [["talks"], ["conversation", id]];
  return kind === "gap" ? [["inbox"], ["talks"], ["conversation"]] : [["inbox"]];
}
