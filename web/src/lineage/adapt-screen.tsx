import { useNavigate, useParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { Show } from "solid-js";
import type { Entry } from "#journal/model";
import { api, read } from "../api/client.ts";
import { closedTo } from "../cohort/closed-to.ts";
import { useCohort } from "../cohort/cohort-queries.ts";
import { WriteEntry } from "../journal/write-entry.tsx";
import { useMe } from "../people/me.ts";
import { Screen } from "../shell/screen.tsx";
import { Byline } from "../ui/avatar.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Time } from "../ui/time.tsx";
import { Words } from "../ui/words.tsx";
import { usePracticeWords } from "../words/practice.ts";
import "./adapt-screen.css";

const LINES = 6;

/** What I made of somebody's practice: theirs on top, and the box for mine, which is linked to it. */
export function AdaptScreen() {
  const words = usePracticeWords();
  const route = useParams<{ entry: string }>();
  const me = useMe();
  const origin = useQuery(() => ({
    queryKey: ["origin", route.entry],
    queryFn: async () =>
      (await read(api.entries[":entry"].$get({ param: { entry: route.entry }, query: {} }))).entry,
  }));
  const text = () => words().practice.adapt;
  return (
    <Screen
      title={text().title}
      up={{ href: `/entries/${route.entry}`, label: words().practice.adapt.up }}
      lead={<p>{text().lead}</p>}
    >
      <Show
        when={me.data && origin.data}
        fallback={
          origin.isError ? <Problem error={origin.error} title={text().gone} /> : <Skeleton as="entry" />
        }
      >
        {(one) => <Adapting origin={one()} />}
      </Show>
    </Screen>
  );
}

function Adapting(props: { origin: Entry }) {
  const words = usePracticeWords();
  const navigate = useNavigate();
  const me = useMe();
  const cohort = () =>
    me.data?.memberships.some((one) => one.cohort === props.origin.cohort) ? props.origin.cohort : undefined;
  const page = useCohort(cohort);
  /** With the others of its cohort, while such may be written there. */
  const open = () => page.data && !closedTo(page.data.writing, true);
  return (
    <div class="stack">
      <section class="adapting" aria-label={words().entry.by(props.origin.author.name)}>
        <Byline person={props.origin.author} size="small">
          <Time at={props.origin.sharedAt ?? props.origin.writtenAt} as="moment" />
        </Byline>
        <Show when={props.origin.title}>
          <h2 dir="auto">{props.origin.title}</h2>
        </Show>
        <Words text={props.origin.text} lines={LINES} />
      </section>
      <WriteEntry
        cohort={open() ? cohort() : undefined}
        about={`adapts:${props.origin.id}`}
        adapts={{ entry: props.origin.id }}
        placeholder={words().practice.adapt.placeholder}
        autofocus
        onShared={(id) => navigate(`/entries/${id}`)}
      />
    </div>
  );
}
