import { createSignal, Show } from "solid-js";
import type { Line, Member } from "#cohort/model";
import { Button } from "../ui/button.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { Field } from "../ui/field.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Time } from "../ui/time.tsx";
import { useDeskWords } from "../words/desk.ts";
import { findListed, type Listed, listed } from "./roster.ts";
import { RosterMenu } from "./roster-menu.tsx";

const FIRST = 12;

/** Who is to come: waiting, invited, signed in; and what a facilitator may do about each. */
export function RosterTable(props: {
  cohort: string;
  me: string;
  lines: readonly Line[];
  members: readonly Member[];
  closed: boolean;
}) {
  const words = useDeskWords();
  const text = () => words().desk.list;
  const [query, setQuery] = createSignal("");
  const [all, setAll] = createSignal(false);
  let place: HTMLDivElement | undefined;
  const everybody = () => listed(props.lines, props.members);
  const found = () => findListed(everybody(), query());
  const shown = () => (all() ? found() : found().slice(0, FIRST));
  const how = (state: Line["state"]) => props.lines.filter((line) => line.state === state).length;
  const columns = (): Column<Listed>[] => [
    {
      name: "name",
      label: text().name,
      as: "title",
      cell: (one) => (
        <span class="roster-name">
          <span dir="auto">{one.name}</span>
          <Show when={one.role !== "participant"}>
            <small class="listen"> {one.role === "facilitator" ? text().host : text().guest}</small>
          </Show>
          <small class="roster-email">{[one.email, one.city].filter(Boolean).join(" · ")}</small>
        </span>
      ),
    },
    {
      name: "state",
      label: text().state,
      as: "small",
      cell: (one) => (
        <>
          {one.state === "joined" ? text().joined : text().states[one.state]}
          <Show when={one.state !== "welcomed"}>
            {" "}
            · <Time at={one.since} as="moment" />
          </Show>
        </>
      ),
    },
    {
      name: "action",
      label: "",
      as: "action",
      cell: (one) => (
        <Show when={!props.closed && one.person !== props.me}>
          <RosterMenu cohort={props.cohort} one={one} onGone={() => keepFocus(place)} />
        </Show>
      ),
    },
  ];
  return (
    <div class="stack roster" tabindex="-1" ref={place}>
      <p class="meta">{text().count(how("waiting"), how("invited"), how("welcomed"))}</p>
      <Show when={everybody().length > FIRST}>
        <Field
          label={text().find}
          type="search"
          value={query()}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </Show>
      <DataTable
        caption={text().title}
        columns={columns()}
        rows={shown()}
        empty={<p class="meta">{query() ? words().directory.nobody(query()) : text().empty}</p>}
      />
      <Show when={found().length > FIRST}>
        <div>
          <Button size="small" aria-expanded={all()} onClick={() => setAll(!all())}>
            {all() ? words().desk.showFewer : text().showAll(found().length)}
          </Button>
        </div>
      </Show>
    </div>
  );
}
