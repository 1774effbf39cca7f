import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, Show, Suspense } from "solid-js";
import { api, read } from "../api/client.ts";
import { AskFirst } from "../ui/ask-first.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { later } from "../ui/later.ts";
import { Menu } from "../ui/menu.tsx";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { useCareWords } from "../words/care.ts";
import { useDeskWords } from "../words/desk.ts";
import type { Listed } from "./roster.ts";

const NudgeDialog = later(async () => (await import("../safety/nudge-dialog.tsx")).NudgeDialog);

/** What a facilitator may do about one person: have them host too, take them out, or off the list while they wait. */
export function RosterMenu(props: {
  cohort: string;
  one: Listed;
  /** The row and its menu are gone or made anew, and the focus with them. */
  onGone: () => void;
}) {
  const words = useDeskWords();
  const text = () => words().desk.list;
  const queries = useQueryClient();
  const care = useCareWords();
  const [nudging, setNudging] = createSignal(false);
  const [asking, setAsking] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  const refresh = () =>
    Promise.all(
      [
        ["lines", props.cohort],
        ["members", props.cohort],
        ["cohort", props.cohort],
        ["fair-clock", props.cohort],
      ].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  async function giveRole(role: "facilitator" | "participant", said: string) {
    const { person, role: before } = props.one;
    if (!person) return;
    try {
      const param = { cohort: props.cohort, person };
      await read(api.cohorts[":cohort"].members[":person"].role.$put({ param, json: { role } }));
      await refresh();
      props.onGone();
      const back = before === "guest" ? undefined : before;
      say(
        said,
        back &&
          (() =>
            void giveRole(back, text()[back === "facilitator" ? "promoted" : "demoted"](props.one.name))),
      );
    } catch (error) {
      setProblem(error);
    }
  }
  async function remove() {
    const { person, email, name } = props.one;
    const param = { cohort: props.cohort };
    if (person) await api.cohorts[":cohort"].members[":person"].$delete({ param: { ...param, person } });
    else if (email) await api.cohorts[":cohort"].lines[":email"].$delete({ param: { ...param, email } });
    say(person ? text().removed(name) : text().dropped(name));
    await refresh();
    props.onGone();
  }
  const items = () => [
    ...(props.one.person ? [{ label: care().care.nudge.item, onSelect: () => setNudging(true) }] : []),
    ...(props.one.person && props.one.role === "participant"
      ? [
          {
            label: text().promote,
            onSelect: () => void giveRole("facilitator", text().promoted(props.one.name)),
          },
        ]
      : []),
    ...(props.one.person && props.one.role === "facilitator"
      ? [
          {
            label: text().demote,
            onSelect: () => void giveRole("participant", text().demoted(props.one.name)),
          },
        ]
      : []),
    { label: props.one.person ? text().remove : text().drop, onSelect: () => setAsking(true) },
  ];
  return (
    <Show when={props.one.person || props.one.state === "waiting"}>
      <Menu label={text().more(props.one.name)} items={items()} />
      <Show when={nudging() && props.one.person}>
        {(id) => (
          <Suspense>
            <NudgeDialog
              cohort={props.cohort}
              person={{ id: id(), name: props.one.name }}
              onClose={() => setNudging(false)}
            />
          </Suspense>
        )}
      </Show>
      <AskFirst
        open={asking()}
        onClose={() => setAsking(false)}
        question={text().removeQuestion(props.one.name)}
        why={text().removeWhy}
        yes={props.one.person ? text().remove : text().drop}
        no={text().keep}
        onYes={remove}
      />
      <Dialog open={problem() !== undefined} onClose={() => setProblem(undefined)} title={text().notDone}>
        <Problem error={problem()} />
      </Dialog>
    </Show>
  );
}
