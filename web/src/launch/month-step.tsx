import { createEffect, on, Show } from "solid-js";
import type { Cohort } from "#cohort/model";
import { monthOf } from "../cohort/month-of.ts";
import { Ribbon } from "../ui/ribbon.tsx";
import { say } from "../ui/toast.tsx";
import { now } from "../words/clock.ts";
import { useHostingWords } from "../words/hosting.ts";
import { day } from "../words/when.ts";
import type { DraftChanges, Line, MonthPreview } from "./draft-changes.ts";
import { FairClock } from "./fair-clock.tsx";
import { moved } from "./month-edits.ts";
import { Obstacles } from "./obstacles.tsx";
import type { Obstacle } from "./plan-problems.ts";

const DAY = 86_400_000;

/** The month of a draft as a line whose marks can be dragged to another day, and its sessions on everybody's clock. */
export function MonthStep(props: {
  cohort: Cohort;
  changes: DraftChanges;
  preview: MonthPreview;
  lines: readonly Line[];
  obstacles: readonly Obstacle[];
}) {
  const words = useHostingWords();
  const nights = () => new Map(props.preview.sessions.map(({ slug, night }) => [slug, night]));
  const note = ({ slug }: { slug: string }) => {
    const night = nights().get(slug);
    return night ? words().launch.night(night) : undefined;
  };
  const month = () => monthOf(props.cohort, props.preview.beats, note);
  let step: HTMLDivElement | undefined;
  let last: string | undefined;
  // The marks are drawn anew with the month: whoever moved one by its keys still stands on it.
  createEffect(
    on(
      () => props.preview,
      () => {
        if (!last || document.activeElement !== document.body) return;
        step?.querySelector<HTMLElement>(`[data-beat="${CSS.escape(last)}"]`)?.focus();
      },
      { defer: true },
    ),
  );
  const move = ({ id, title, at }: { id: string; title: string; at: string }, days: number) => {
    const before = props.cohort.design;
    if (!moved(before, id, days)) return say(words().launch.fixed);
    last = id;
    void props.changes.make(({ design }) => ({ design: moved(design, id, days) ?? design }));
    const to = day(new Date(Date.parse(at) + days * DAY), now(), props.cohort.zone);
    const back = () =>
      void props.changes.make(({ design }) => ({ design: moved(design, id, -days) ?? design }));
    say(words().launch.movedTo(title, to), back);
  };
  return (
    <>
      <Show when={props.preview.beats.length > 0}>
        <div ref={step}>
          <Ribbon month={month()} zone={props.cohort.zone} onMove={move} />
        </div>
        <p class="meta">{words().launch.drag}</p>
      </Show>
      <Obstacles cohort={props.cohort} changes={props.changes} obstacles={props.obstacles} />
      <FairClock cohort={props.cohort} changes={props.changes} preview={props.preview} lines={props.lines} />
    </>
  );
}
