import { createMemo, createSignal, For, onCleanup, onMount, Show } from "solid-js";
import { useWords } from "../words/reader.ts";
import { moment } from "../words/when.ts";
import { carry } from "./ribbon-drag.ts";
import { dayLength, type Month, type RibbonBeat, scale, spread, today } from "./ribbon-layout.ts";
import { RibbonMark } from "./ribbon-mark.tsx";

const GAP = 18;
const REACH = 40;

/** The line itself: drawn to the width it has, read by pointer or arrow keys, one stop for the Tab key. */
export function RibbonLine(props: {
  month: Month;
  /** In the order of time. */
  beats: readonly RibbonBeat[];
  now: Date;
  next: string | undefined;
  pointed: string | undefined;
  onPoint: (id: string | undefined) => void;
  carried: { id: string; days: number } | undefined;
  onCarry: (carried: { id: string; days: number } | undefined) => void;
  onMove: ((beat: RibbonBeat, days: number) => void) | undefined;
  onSelect: ((beat: RibbonBeat) => void) | undefined;
}) {
  const words = useWords();
  const [width, setWidth] = createSignal(640);
  let line: HTMLDivElement | undefined;

  const place = createMemo(() => scale(props.month));
  const perDay = () => dayLength(props.month, place());
  const isBar = ({ kind, until }: RibbonBeat) => kind === "round" && until !== undefined;
  const places = createMemo(() => {
    const marks = props.beats.filter((beat) => !isBar(beat));
    const apart = spread(
      marks.map(({ at }) => place()(at)),
      GAP / width(),
    );
    return new Map(marks.map(({ id }, index) => [id, apart[index] ?? 0]));
  });
  const shift = ({ id }: RibbonBeat) => (props.carried?.id === id ? props.carried.days * perDay() : 0);
  const placeOf = (beat: RibbonBeat) => (places().get(beat.id) ?? place()(beat.at)) + shift(beat);
  const long = ({ at, until }: RibbonBeat) => place()(until ?? at) - place()(at);
  const middle = (beat: RibbonBeat) => placeOf(beat) + (isBar(beat) ? long(beat) / 2 : 0);
  const tabStop = () => props.pointed ?? props.next ?? props.beats.at(-1)?.id;

  onMount(() => {
    if (!line || typeof ResizeObserver === "undefined") return;
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.max(200, entry.contentRect.width)));
    watch.observe(line);
    onCleanup(() => watch.disconnect());
  });

  const sign = () => (line && getComputedStyle(line).direction === "rtl" ? -1 : 1);
  const nearest = (x: number) => {
    const box = line?.getBoundingClientRect();
    if (!box) return undefined;
    const at = (sign() === 1 ? x - box.left : box.right - x) / box.width;
    const near = props.beats
      .map((beat) => ({ beat, off: Math.abs(middle(beat) - at) * width() }))
      .sort((a, b) => a.off - b.off)[0];
    return near && near.off < REACH ? near.beat : undefined;
  };
  const press = (event: PointerEvent) => {
    const beat = nearest(event.clientX);
    props.onPoint(beat?.id);
    if (!beat || beat.reached || !props.onMove || !line) return;
    const days = (x: number) => Math.round((sign() * (x - event.clientX)) / width() / perDay());
    carry(
      event,
      line,
      (x) => days(x) !== (props.carried?.days ?? 0) && props.onCarry({ id: beat.id, days: days(x) }),
      (x) => {
        props.onCarry(undefined);
        if (x !== undefined && days(x) !== 0) props.onMove?.(beat, days(x));
        else props.onSelect?.(beat);
      },
    );
  };
  const walk = (event: KeyboardEvent, beat: RibbonBeat) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const step = by * sign();
    if (event.shiftKey) {
      if (!beat.reached) props.onMove?.(beat, step);
      return;
    }
    const to = props.beats[props.beats.indexOf(beat) + step];
    if (to) line?.querySelector<HTMLElement>(`[data-beat="${CSS.escape(to.id)}"]`)?.focus();
  };
  const spoken = (beat: RibbonBeat) =>
    [
      words().ui.ribbon.beat(words().ui.ribbon.kinds[beat.kind], beat.title),
      moment(new Date(beat.at), props.now),
      beat.reached ? words().ui.ribbon.reached : words().ui.ribbon.planned,
      beat.note,
    ]
      .filter(Boolean)
      .join(", ");

  return (
    <div
      class="ribbon-line"
      ref={line}
      data-movable={props.onMove ? "" : undefined}
      onPointerMove={(event) => !props.carried && props.onPoint(nearest(event.clientX)?.id)}
      onPointerLeave={() => !props.carried && props.onPoint(undefined)}
      onPointerDown={press}
    >
      <Weeks month={props.month} now={props.now} />
      <div class="ribbon-track" style={{ "--today": place()(props.now) }}>
        <ol>
          <For each={props.beats}>
            {(beat) => (
              <li style={{ "--at": placeOf(beat), "--long": isBar(beat) ? long(beat) : undefined }}>
                <button
                  type="button"
                  data-beat={beat.id}
                  data-bar={isBar(beat) ? "" : undefined}
                  data-reached={beat.reached ? "" : undefined}
                  data-pointed={props.pointed === beat.id ? "" : undefined}
                  tabindex={tabStop() === beat.id ? 0 : -1}
                  aria-label={spoken(beat)}
                  aria-description={props.onMove && !beat.reached ? words().ui.ribbon.move : undefined}
                  onFocus={() => props.onPoint(beat.id)}
                  onBlur={() => props.onPoint(undefined)}
                  onKeyDown={(event) => walk(event, beat)}
                  // A mark that can be dragged hears of a press through `carry`, which has the pointer then.
                  onClick={() => props.onSelect?.(beat)}
                >
                  <Show when={!isBar(beat)}>
                    <RibbonMark kind={beat.kind} reached={beat.reached} />
                  </Show>
                </button>
              </li>
            )}
          </For>
        </ol>
        <span class="ribbon-today" data-late={place()(props.now) > 0.85 ? "" : undefined} aria-hidden="true">
          {words().ui.ribbon.today}
        </span>
      </div>
    </div>
  );
}

/** The weeks' names, over the line; the beats say them again to those who listen. */
function Weeks(props: { month: Month; now: Date }) {
  const place = createMemo(() => scale(props.month));
  const current = () => today(props.month, props.now)?.week;
  return (
    <div class="ribbon-weeks" aria-hidden="true">
      <For each={props.month.weeks}>
        {(week, index) => (
          <span
            data-now={current() === index() ? "" : undefined}
            style={{
              "--at": place()(week.opensAt),
              "--to": place()(props.month.weeks[index() + 1]?.opensAt ?? props.month.endsAt),
            }}
          >
            <span title={week.title}>
              {index() + 1}&ensp;{week.title}
            </span>
          </span>
        )}
      </For>
    </div>
  );
}
