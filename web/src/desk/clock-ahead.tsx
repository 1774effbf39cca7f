import { createSignal, Show } from "solid-js";
import type { Beat, Fairness } from "#cadence/model";
import { Button } from "../ui/button.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { Menu } from "../ui/menu.tsx";
import { Time } from "../ui/time.tsx";
import { now } from "../words/clock.ts";
import { useDeskWords } from "../words/desk.ts";
import type { Asked } from "./asked.ts";
import { coming, mayCancel } from "./coming.ts";

const FIRST = 8;

/** What the clock will do, the next thing first; each can be moved, and most can be cancelled and put back. */
export function ClockAhead(props: {
  beats: readonly Beat[];
  fairness: Fairness | undefined;
  zone: string;
  onAsk: (asked: Asked) => void;
}) {
  const words = useDeskWords();
  const [all, setAll] = createSignal(false);
  const ahead = () => coming(props.beats, now());
  const shown = () => (all() ? ahead() : ahead().slice(0, FIRST));
  const name = (beat: Beat) => words().cohort.beat(beat.kind, beat.title);
  const night = (beat: Beat) => {
    const session = props.fairness?.sessions.find(({ slug }) => slug === beat.slug);
    return session && session.night > 0 ? words().desk.fair.bad(session.night) : undefined;
  };
  const columns = (): Column<Beat>[] => [
    {
      name: "when",
      label: words().desk.when,
      as: "small",
      cell: (beat) => <Time at={beat.at} as="moment" beside={props.zone} />,
    },
    {
      name: "what",
      label: words().desk.what,
      cell: (beat) => (
        <span class="desk-beat" data-cancelled={beat.state === "cancelled" ? "" : undefined}>
          <span>{name(beat)}</span>
          <Show when={beat.state === "cancelled"}>
            <small> {words().desk.cancelled}</small>
          </Show>
          <Show when={beat.state !== "cancelled" && night(beat)}>
            {(bad) => <small class="listen"> {bad()}</small>}
          </Show>
        </span>
      ),
    },
    {
      name: "action",
      label: "",
      as: "action",
      cell: (beat) => (
        <span class="row desk-actions">
          <Show
            when={beat.state !== "cancelled"}
            fallback={
              <Button
                size="small"
                aria-label={words().desk.restoreOf(name(beat))}
                onClick={() => props.onAsk({ what: "restore", beat })}
              >
                {words().desk.restore}
              </Button>
            }
          >
            <Button
              size="small"
              aria-label={words().desk.moveOf(name(beat))}
              onClick={() => props.onAsk({ what: "beat", beat })}
            >
              {words().desk.move}
            </Button>
            <Show when={mayCancel(beat)}>
              <Menu
                label={words().desk.more(name(beat))}
                items={[
                  { label: words().desk.cancel, onSelect: () => props.onAsk({ what: "cancel", beat }) },
                ]}
              />
            </Show>
          </Show>
        </span>
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption={words().desk.coming}
        showCaption
        columns={columns()}
        rows={shown()}
        empty={<p class="meta">{words().desk.allDone}</p>}
      />
      <Show when={ahead().length > FIRST}>
        <Button size="small" aria-expanded={all()} onClick={() => setAll(!all())}>
          {all() ? words().desk.showFewer : words().desk.showAll(ahead().length)}
        </Button>
      </Show>
    </>
  );
}
