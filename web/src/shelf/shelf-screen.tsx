import { useParams } from "@solidjs/router";
import { createMemo, createSignal, For, Show } from "solid-js";
import type { Item } from "#shelf/model";
import { useCohort } from "../cohort/cohort-queries.ts";
import { useMe } from "../people/me.ts";
import { Screen } from "../shell/screen.tsx";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { Empty } from "../ui/empty.tsx";
import { Select } from "../ui/field.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { now } from "../words/clock.ts";
import { useWords } from "../words/reader.ts";
import { KeepLink } from "./keep-link.tsx";
import { useKeeping } from "./keeping.ts";
import { surfaced } from "./on-top.ts";
import { ShelfItem } from "./shelf-item.tsx";
import { type Only, useSessionsOf, useShelf } from "./shelf-query.ts";
import "./shelf.css";

const KINDS = ["", "entry", "reply", "contribution", "link"] as const;

/** The stock of a cohort: what is worth keeping, each with why, who kept it and where it came from; what came up again on top. */
export function ShelfScreen() {
  const words = useWords();
  const route = useParams<{ cohort: string }>();
  const cohort = () => route.cohort;
  const page = useCohort(cohort);
  const me = useMe();
  const sessions = useSessionsOf(cohort);
  const [only, setOnly] = createSignal<Only>({ kind: "", session: "" });
  const shelf = useShelf(cohort, only);
  const keeping = useKeeping(cohort);
  let list: HTMLDivElement | undefined;
  const lists = createMemo(() => surfaced(shelf.items(), now()));
  const open = () => page.data !== undefined && page.data.cohort.state !== "closed";
  const tends = ({ keptBy }: Item) =>
    open() && (page.data?.membership.role === "facilitator" || keptBy?.id === me.data?.person.id);
  const filtered = () => only().kind !== "" || only().session !== "";
  const items = (some: () => readonly Item[]) => (
    // By their ids, so that what stays keeps its place and the focus when something new comes.
    <For each={some().map(({ id }) => id)}>
      {(id) => (
        <Show when={some().find((item) => item.id === id)}>
          {(item) => (
            <ShelfItem
              item={item()}
              mayTend={tends(item())}
              keeping={keeping}
              onGone={() => keepFocus(list)}
            />
          )}
        </Show>
      )}
    </For>
  );
  return (
    <Screen
      title={words().shelf.title}
      up={{ href: `/cohorts/${cohort()}`, label: page.data?.cohort.title ?? words().shell.cohort }}
      lead={<p>{words().shelf.lead}</p>}
    >
      <Show when={open()}>
        <KeepLink keeping={keeping} />
      </Show>
      <Show when={filtered() || shelf.items().length > 0}>
        <div class="shelf-only">
          <Choice
            label={words().shelf.kind}
            hideLabel
            kind="segmented"
            options={KINDS.map((value) => ({ value, label: words().shelf.kinds[value || "all"] }))}
            value={only().kind}
            onChange={(kind) => setOnly({ ...only(), kind })}
          />
          <Show when={sessions().length > 0}>
            <Select
              label={words().shelf.session}
              hideLabel
              value={only().session}
              onChange={(event) => setOnly({ ...only(), session: event.currentTarget.value })}
            >
              <option value="">{words().shelf.anySession}</option>
              <For each={sessions()}>{({ id, title }) => <option value={id}>{title}</option>}</For>
            </Select>
          </Show>
        </div>
      </Show>
      <Show
        when={shelf.query.data}
        fallback={
          shelf.query.isError ? (
            <Problem error={shelf.query.error} onRetry={() => void shelf.query.refetch()} />
          ) : (
            <Skeleton as="table" count={6} />
          )
        }
      >
        <Show
          when={shelf.items().length > 0}
          fallback={<Empty>{filtered() ? words().shelf.none : words().shelf.empty}</Empty>}
        >
          <div class="shelf" tabindex="-1" ref={list}>
            <Show when={lists().again.length > 0}>
              <section aria-labelledby="again">
                <h2 id="again">{words().shelf.again}</h2>
                {items(() => lists().again)}
              </section>
            </Show>
            <Show when={lists().rest.length > 0}>
              <section aria-labelledby="rest">
                <h2 id="rest" classList={{ aloud: lists().again.length === 0 }}>
                  {words().shelf.rest}
                </h2>
                {items(() => lists().rest)}
              </section>
            </Show>
            <Show when={shelf.query.hasNextPage}>
              <Button busy={shelf.query.isFetchingNextPage} onClick={() => void shelf.query.fetchNextPage()}>
                {words().shelf.older}
              </Button>
            </Show>
          </div>
        </Show>
      </Show>
    </Screen>
  );
}
