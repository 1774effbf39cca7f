import { A } from "@solidjs/router";
import { createMemo, For, Show } from "solid-js";
import type { Lineage } from "#journal/model";
import { Time } from "../ui/time.tsx";
import { usePracticeWords } from "../words/practice.ts";
import { around, type Branch, branchesOf } from "./branches.ts";
import "./lineage.css";

/** More lines than these are folded away, until somebody wants to see them. */
const FEW = 8;

/** A lineage as a small tree: a list, each entry with those that adapt it, and the same drawn as a line beside it. */
export function LineageTree(props: { lines: Lineage["items"]; more?: number | undefined; current: string }) {
  const words = usePracticeWords();
  const branches = createMemo(() => branchesOf(props.lines));
  const sentence = () => {
    const { from, by = 0 } = around(branches(), props.current) ?? {};
    const origin = from?.entry;
    const comesFrom = origin
      ? words().practice.lineage.from(origin.author.name)
      : from && words().practice.lineage.fromUnshared;
    if (!comesFrom) return by > 0 ? words().practice.lineage.by(by) : words().practice.lineage.title;
    return by > 0 ? `${comesFrom} · ${words().practice.lineage.andBy(by)}` : comesFrom;
  };
  return (
    <details class="lineage" open={props.lines.length <= FEW}>
      <summary>
        <h2 class="quiet" dir="auto">
          {sentence()}
        </h2>
      </summary>
      <Branches branches={branches()} current={props.current} />
      <Show when={props.more}>{(more) => <p class="meta">{words().practice.lineage.more(more())}</p>}</Show>
    </details>
  );
}

function Branches(props: { branches: readonly Branch[]; current: string }) {
  return (
    <ul>
      <For each={props.branches}>
        {(branch) => (
          <li>
            <Line branch={branch} current={props.current} />
            <Show when={branch.below.length > 0}>
              <Branches branches={branch.below} current={props.current} />
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

function Line(props: { branch: Branch; current: string }) {
  const words = usePracticeWords();
  return (
    <div class="lineage-line">
      <Drawing branch={props.branch} current={props.branch.entry?.id === props.current} />
      <Show when={props.branch.entry} fallback={<p class="meta">{words().practice.lineage.unshared}</p>}>
        {(entry) => (
          <p>
            <span class="meta">
              {entry().author.name} · <Time at={entry().at} as="day" />
              <Show when={entry().kind === "did-not-work"}> · {words().journal.kinds["did-not-work"]}</Show>
            </span>
            <Show
              when={entry().id !== props.current}
              fallback={
                <b aria-current="true" dir="auto">
                  {entry().title} <span class="meta">({words().practice.lineage.here})</span>
                </b>
              }
            >
              <A href={`/entries/${entry().id}`} dir="auto">
                {entry().title}
              </A>
            </Show>
          </p>
        )}
      </Show>
    </div>
  );
}

/** The width of a column, and where the node of a line stands in it. */
const STEP = 18;
const [X, Y, BEND] = [8, 12, 8];
const xOf = (column: number) => column * STEP + X;

/** The piece of the tree beside one line: what passes by, the bend that comes to it, and what goes on below it. */
function Drawing(props: { branch: Branch; current: boolean }) {
  const { column, parent, below, entry } = props.branch;
  const comes = () => {
    if (parent === undefined) return "";
    const from = xOf(parent);
    return parent === column
      ? `M${from} 0V${Y}`
      : `M${from} 0V${Y - BEND}q0 ${BEND} ${BEND} ${BEND}H${xOf(column)}`;
  };
  return (
    <svg
      class="lineage-drawing"
      width={xOf(column) + X}
      aria-hidden="true"
      data-current={props.current ? "" : undefined}
    >
      <For each={props.branch.passing}>
        {(passing) => <line x1={xOf(passing)} x2={xOf(passing)} y1="0" y2="100%" />}
      </For>
      <path d={comes()} />
      <Show when={below.length > 0}>
        <line x1={xOf(column)} x2={xOf(column)} y1={Y} y2="100%" />
      </Show>
      <circle cx={xOf(column)} cy={Y} r={entry ? 4.5 : 3} data-joint={entry ? undefined : ""} />
    </svg>
  );
}
