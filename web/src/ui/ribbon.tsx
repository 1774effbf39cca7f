import { createMemo, createSignal, For, Show } from "solid-js";
import { now as present } from "../words/clock.ts";
import { useWords } from "../words/reader.ts";
import { Button } from "./button.tsx";
import { type Month, nextOf, type RibbonBeat, today } from "./ribbon-layout.ts";
import { RibbonLine } from "./ribbon-line.tsx";
import { RibbonList } from "./ribbon-list.tsx";
import { RibbonMark } from "./ribbon-mark.tsx";
import { Time } from "./time.tsx";
import "./ribbon.css";

const DAY = 86_400_000;

/**
 * A cohort's month as one line: weeks, beats, today, and what is next in the reader's own time. Pointing at the line (or
 * walking along it with the arrows) reads a beat; one key away it is a list. With `onMove` a beat that has not happened
 * can be dragged by whole days, or moved with Shift and an arrow.
 */
export function Ribbon(props: {
  month: Month;
  /** The cohort's; its clock is shown beside the reader's when they differ. */
  zone: string;
  now?: Date;
  onMove?: (beat: RibbonBeat, days: number) => void;
  onSelect?: (beat: RibbonBeat) => void;
}) {
  const words = useWords();
  const now = () => props.now ?? present();
  const [asList, setAsList] = createSignal(false);
  const [pointed, setPointed] = createSignal<string>();
  const [carried, setCarried] = createSignal<{ id: string; days: number }>();
  const beats = createMemo(() => [...props.month.beats].sort((a, b) => a.at.localeCompare(b.at)));
  const next = () => nextOf(beats(), now());
  const shown = () => beats().find(({ id }) => id === (carried()?.id ?? pointed())) ?? next();
  const here = () => today(props.month, now());
  // The two ends of the month explain themselves; the legend is for what comes again and again.
  const kinds = () =>
    [...new Set(beats().map(({ kind }) => kind))].filter((kind) => kind !== "lobby" && kind !== "close");
  const at = (beat: RibbonBeat) => new Date(Date.parse(beat.at) + (carried()?.days ?? 0) * DAY);
  const what = (beat: RibbonBeat) => {
    const days = carried()?.days;
    const { kinds, moved } = words().ui.ribbon;
    return days
      ? moved(beat.title || kinds[beat.kind], days)
      : words().ui.ribbon.beat(kinds[beat.kind], beat.title);
  };

  return (
    <section class="ribbon" aria-label={words().ui.ribbon.label(props.month.weeks.length)}>
      <Show when={here()}>
        {(at) => (
          <p class="ribbon-where">
            <b>{words().ui.ribbon.week(at().week + 1, props.month.weeks[at().week]?.title ?? "")}</b>
            <small>{words().ui.ribbon.day(at().day, at().of)}</small>
          </p>
        )}
      </Show>
      <Show when={!asList()} fallback={<RibbonList beats={beats()} zone={props.zone} now={now()} />}>
        <RibbonLine
          month={props.month}
          beats={beats()}
          now={now()}
          next={next()?.id}
          pointed={pointed()}
          onPoint={setPointed}
          carried={carried()}
          onCarry={setCarried}
          onMove={props.onMove}
          onSelect={props.onSelect}
        />
      </Show>
      <p class="ribbon-legend">
        <For each={kinds()}>
          {(kind) => (
            <span>
              <RibbonMark kind={kind} /> {words().ui.ribbon.kinds[kind]}
            </span>
          )}
        </For>
        <Button kind="link" onClick={() => setAsList(!asList())}>
          {asList() ? words().ui.ribbon.asLine : words().ui.ribbon.asList}
        </Button>
      </p>
      <Show when={shown()}>
        {(beat) => (
          <div class="ribbon-next">
            <p class="ribbon-when">
              <Time at={at(beat())} as="moment" beside={props.zone} now={now()} />
            </p>
            <p class="ribbon-what">
              {what(beat())}
              <Show when={beat().note}>{(note) => <span class="listen"> {note()}</span>}</Show>
            </p>
          </div>
        )}
      </Show>
    </section>
  );
}
