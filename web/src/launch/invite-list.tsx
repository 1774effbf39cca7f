import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, Show } from "solid-js";
import { api, read } from "../api/client.ts";
import { Button } from "../ui/button.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { Empty } from "../ui/empty.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { now } from "../words/clock.ts";
import { useHostingWords } from "../words/hosting.ts";
import { clocksOf } from "../words/wall.ts";
import { cityOf } from "../words/when.ts";
import type { Line } from "./draft-changes.ts";
import { EditLine } from "./edit-line.tsx";
import type { InvitedTo } from "./inviting.ts";
import { pasted } from "./list-report.ts";

const FIRST = 12;

/** The invitation list: who, on which clock, in which language; each to be corrected or taken off while they wait. */
export function InviteList(props: { cohort: InvitedTo; lines: readonly Line[] }) {
  const words = useHostingWords();
  const queries = useQueryClient();
  const [all, setAll] = createSignal(false);
  const [editing, setEditing] = createSignal<Line>();
  const [problem, setProblem] = createSignal<unknown>();
  let list: HTMLElement | undefined;
  const shown = () => (all() ? props.lines : props.lines.slice(0, FIRST));
  const zones = () =>
    clocksOf(
      props.lines.map(({ zone }) => zone),
      now(),
    );
  const refresh = () =>
    Promise.all(
      ["lines", "preview"].map((key) => queries.invalidateQueries({ queryKey: [key, props.cohort.id] })),
    );
  async function remove(line: Line) {
    setProblem(undefined);
    const cohort = props.cohort.id;
    try {
      await api.cohorts[":cohort"].lines[":email"].$delete({ param: { cohort, email: line.email } });
      say(words().launch.removed(line.name), () => void putBack(line).catch(setProblem));
      await refresh();
      keepFocus(list);
    } catch (error) {
      setProblem(error);
    }
  }
  async function putBack(line: Line) {
    const json = { text: pasted(line), zone: line.zone, language: line.language };
    await read(api.cohorts[":cohort"].lines.$post({ param: { cohort: props.cohort.id }, json }));
    await refresh();
  }
  const columns = (): Column<Line>[] => [
    {
      name: "name",
      label: words().launch.column.name,
      as: "title",
      cell: ({ name, email }) => (
        <>
          <span dir="auto">{name}</span>
          <small class="line-email">{email}</small>
        </>
      ),
    },
    {
      name: "zone",
      label: words().launch.column.zone,
      cell: ({ zone }) => <span title={zone}>{cityOf(zone)}</span>,
    },
    {
      name: "role",
      label: words().launch.column.role,
      as: "small",
      cell: ({ role, language }) => `${words().launch.roles[role]} · ${words().launch.spoken[language]}`,
    },
    {
      name: "act",
      label: "",
      as: "action",
      cell: (line) => (
        <Show when={line.state === "waiting"} fallback={<small>{words().launch.states[line.state]}</small>}>
          <Button
            kind="quiet"
            size="small"
            aria-label={words().launch.editOf(line.name)}
            onClick={() => setEditing(line)}
          >
            {words().launch.edit}
          </Button>
          <Button
            kind="quiet"
            size="small"
            aria-label={words().launch.removeOf(line.name)}
            onClick={() => void remove(line)}
          >
            {words().launch.remove}
          </Button>
        </Show>
      ),
    },
  ];
  return (
    <section class="invite-list" tabindex="-1" ref={list} aria-label={words().launch.list}>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
      <Show when={props.lines.length > 0}>
        <p class="between">
          <b>
            {words().ui.people(props.lines.length)} · {words().launch.zones(zones())}
          </b>
          <small>{byZone(props.lines)}</small>
        </p>
      </Show>
      <DataTable
        caption={words().launch.list}
        columns={columns()}
        rows={shown()}
        empty={<Empty>{words().launch.nobody}</Empty>}
      />
      <Show when={!all() && props.lines.length > FIRST}>
        <Button size="small" onClick={() => setAll(true)}>
          {words().launch.showAll(props.lines.length)}
        </Button>
      </Show>
      <Show when={editing()} keyed>
        {(line) => (
          <EditLine
            cohort={props.cohort.id}
            line={line}
            onClose={() => setEditing(undefined)}
            onSaved={() => {
              setEditing(undefined);
              void refresh();
            }}
          />
        )}
      </Show>
    </section>
  );
}

/** "Lisbon 12 · Osaka 9 · …", the most first. */
function byZone(lines: readonly Line[]) {
  const counts = new Map<string, number>();
  for (const { zone } of lines) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1]);
  const named = most.slice(0, 6).map(([zone, people]) => `${cityOf(zone)} ${people}`);
  return [...named, ...(most.length > 6 ? ["…"] : [])].join(" · ");
}
