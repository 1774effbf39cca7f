import { Show } from "solid-js";
import type { Cohort } from "#cohort/model";
import { monthOf } from "../cohort/month-of.ts";
import { Ribbon } from "../ui/ribbon.tsx";
import { say } from "../ui/toast.tsx";
import { now } from "../words/clock.ts";
import { useWords } from "../words/reader.ts";
import { day } from "../words/when.ts";
import type { DraftChanges, Line, MonthPreview } from "./draft-changes.ts";
import { FairClock } from "./fair-clock.tsx";
import { moved } from "./month-edits.ts";

const DAY = 86_400_000;

/** The month of a draft as a line whose marks can be dragged to another day, and its sessions on everybody's clock. */
export function MonthStep(props: {
  cohort: Cohort;
  changes: DraftChanges;
  preview: MonthPreview;
  lines: readonly Line[];
}) {
  const words = useWords();
  const nights = () => new Map(props.preview.sessions.map(({ slug, night }) => [slug, night]));
  const note = ({ slug }: { slug: string }) => {
    const night = nights().get(slug);
    return night ? words().launch.night(night) : undefined;
  };
  const month = () => monthOf(props.cohort, props.preview.beats, note);
  const move = ({ id, title, at }: { id: string; title: string; at: string }, days: number) => {
    const before = props.cohort.design;
    if (!moved(before, id, days)) return say(words().launch.fixed);
    void props.changes.make(({ design }) => ({ design: moved(design, id, days) ?? design }));
    const to = day(new Date(Date.parse(at) + days * DAY), now(), props.cohort.zone);
    const back = () =>
      void props.changes.make(({ design }) => ({ design: moved(design, id, -days) ?? design }));
    say(words().launch.movedTo(title, to), back);
  };
  return (
    <>
      <Show when={props.preview.beats.length > 0}>
        <Ribbon month={month()} zone={props.cohort.zone} onMove={move} />
        <p class="meta">{words().launch.drag}</p>
      </Show>
      <FairClock cohort={props.cohort} changes={props.changes} preview={props.preview} lines={props.lines} />
    </>
  );
}
