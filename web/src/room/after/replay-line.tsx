import { createMemo, createSignal, For, onCleanup } from "solid-js";
import type { Room } from "#backchannel/model";
import { Button } from "../../ui/button.tsx";
import { useLiveWords } from "../../words/live.ts";
import { clock } from "../../words/when.ts";
import { asItStood, type createReplay } from "./replay.ts";
import { RoomThen } from "./room-then.tsx";
import { type Mark, marks, placeOf, spanOf, stepFrom } from "./time-line.ts";

/** Between two steps of its own: long enough to read what is new. */
const PACE = 1_600;
const SECOND = 1_000;

/** A line from the opening to the closing, with what was asked and answered on it; the room stands below as it was then. */
export function ReplayLine(props: { room: Room; replay: ReturnType<typeof createReplay> }) {
  const words = useLiveWords();
  const text = () => words().after.time;
  const all = createMemo(() => marks(props.room));
  const line = createMemo(() => spanOf(all(), props.replay.from, props.replay.to));
  const [at, setAt] = createSignal(line().from);
  const [playing, setPlaying] = createSignal<ReturnType<typeof setInterval>>();
  const then = createMemo(() => asItStood(props.replay.at(at()), props.room, at()));
  const minutes = () => Math.round((at() - line().from) / 60_000);
  const stop = () => {
    clearInterval(playing());
    setPlaying(undefined);
  };
  const step = (by: 1 | -1) => {
    const mark = stepFrom(all(), at(), by);
    if (mark) setAt(mark.at);
    else stop();
  };
  const play = () => {
    if (playing() !== undefined) return stop();
    if (!stepFrom(all(), at(), 1)) setAt(line().from);
    setPlaying(setInterval(() => step(1), PACE));
  };
  onCleanup(stop);
  const sentence = (mark: Mark) =>
    mark.kind === "opened" || mark.kind === "closed" ? text()[mark.kind] : text()[mark.kind](mark.text);
  return (
    <div class="replay stack" data-gap="wide">
      <div class="replay-line">
        <div class="replay-marks" aria-hidden="true">
          <For each={all()}>
            {(mark) => <i data-kind={mark.kind} style={{ "--at": placeOf(mark.at, line()) }} />}
          </For>
        </div>
        <input
          type="range"
          aria-label={text().label}
          aria-valuetext={text().value(clock(new Date(at())), minutes())}
          min={0}
          max={Math.ceil((line().to - line().from) / SECOND)}
          value={Math.round((at() - line().from) / SECOND)}
          onInput={(event) => {
            stop();
            setAt(line().from + Number(event.currentTarget.value) * SECOND);
          }}
        />
        <p class="replay-ends meta" aria-hidden="true">
          <span>{clock(new Date(line().from))}</span>
          <b>{clock(new Date(at()))}</b>
          <span>{clock(new Date(line().to))}</span>
        </p>
        <div class="row">
          <Button onClick={() => step(-1)}>{text().before}</Button>
          <Button kind="voice" aria-pressed={playing() !== undefined} onClick={play}>
            {playing() === undefined ? text().play : text().pause}
          </Button>
          <Button onClick={() => step(1)}>{text().next}</Button>
          <ul class="replay-legend">
            <For each={["asked", "answered", "poll"] as const}>
              {(kind) => (
                <li>
                  <i data-kind={kind} aria-hidden="true" /> {text().kinds[kind]}
                </li>
              )}
            </For>
          </ul>
        </div>
      </div>
      <RoomThen room={then()} at={at()} />
      <details class="replay-list">
        <summary>{text().asList}</summary>
        <ol>
          <For each={all()}>
            {(mark) => (
              <li>
                <time datetime={new Date(mark.at).toISOString()}>{clock(new Date(mark.at))}</time>
                <button
                  type="button"
                  aria-current={at() === mark.at ? "time" : undefined}
                  onClick={() => {
                    stop();
                    setAt(mark.at);
                  }}
                >
                  {sentence(mark)}
                </button>
              </li>
            )}
          </For>
        </ol>
      </details>
    </div>
  );
}
