import { For, Show } from "solid-js";
import type { Moment } from "#workshop/model";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/choice.tsx";
import { Field, Select, TextArea } from "../ui/field.tsx";
import { useHostingWords } from "../words/hosting.ts";
import { type About, lasts, ofKind } from "./design-edits.ts";
import { FormItem } from "./form-item.tsx";
import { RoundFields } from "./round-fields.tsx";

const KINDS = ["prompt", "session", "round", "check-in", "circles", "digest"] as const;
const WRONG = ["title", "slug", "at", "minutes", "text", "round", "round.about", "round.floor", "writeFirst"];
const DAYS = [1, 2, 3, 4, 5, 6, 7];

/** One moment of a week: what it is, when, how long, and its words. */
export function MomentForm(props: {
  moment: Moment;
  week: number;
  weeks: number;
  /** What a round in its week can be about. */
  prompts: readonly About[];
  of: (path: string) => string | undefined;
  onChange: (change: Partial<Moment>) => void;
  onTo: (week: number) => void;
  onRemove: () => void;
}) {
  const words = useHostingWords();
  const text = () => words().workshop;
  return (
    <FormItem
      isNew={props.moment.title === ""}
      isWrong={WRONG.some(props.of)}
      summary={
        <>
          <small>
            {text().day(props.moment.day)} {props.moment.at} · {text().kinds[props.moment.kind]}
          </small>{" "}
          {props.moment.title || text().untitled}
        </>
      }
    >
      <Field
        label={text().fields.title}
        required
        maxlength={200}
        value={props.moment.title}
        error={props.of("title") ?? props.of("slug")}
        onInput={(event) => props.onChange({ title: event.currentTarget.value })}
      />
      <div class="form-line">
        <Select
          label={text().fields.kind}
          value={props.moment.kind}
          onChange={(event) => {
            const { kind, minutes, round, writeFirst } = ofKind(
              props.moment,
              event.currentTarget.value as Moment["kind"],
            );
            props.onChange({ kind, minutes, round, writeFirst });
          }}
        >
          <For each={KINDS}>{(kind) => <option value={kind}>{text().kinds[kind]}</option>}</For>
        </Select>
        <Select
          label={text().fields.week}
          value={props.week}
          onChange={(event) => props.onTo(Number(event.currentTarget.value) - 1)}
        >
          <For each={Array.from({ length: props.weeks }, (_, index) => index + 1)}>
            {(week) => <option value={week}>{week}</option>}
          </For>
        </Select>
        <Select
          label={text().fields.day}
          value={props.moment.day}
          onChange={(event) => props.onChange({ day: Number(event.currentTarget.value) })}
        >
          <For each={DAYS}>{(day) => <option value={day}>{text().day(day)}</option>}</For>
        </Select>
        <Field
          label={text().fields.at}
          type="time"
          required
          value={props.moment.at}
          error={props.of("at")}
          onInput={(event) => props.onChange({ at: event.currentTarget.value })}
        />
        <Show when={lasts(props.moment.kind)}>
          <Field
            label={text().fields.minutes}
            type="number"
            min={15}
            max={10080}
            required
            value={props.moment.minutes ?? 60}
            error={props.of("minutes")}
            onInput={(event) => props.onChange({ minutes: event.currentTarget.valueAsNumber })}
          />
        </Show>
      </div>
      <Show when={props.moment.kind === "round"}>
        <RoundFields moment={props.moment} prompts={props.prompts} of={props.of} onChange={props.onChange} />
      </Show>
      <Show when={props.moment.kind === "prompt"}>
        <Checkbox
          label={text().writeFirst}
          hint={text().writeFirstHint}
          checked={props.moment.writeFirst ?? false}
          onChange={(writeFirst) => props.onChange({ writeFirst: writeFirst || undefined })}
        />
      </Show>
      <TextArea
        label={text().fields.text}
        value={props.moment.text}
        error={props.of("text")}
        onInput={(event) => props.onChange({ text: event.currentTarget.value })}
      />
      <div class="row">
        <Button size="small" kind="quiet" onClick={props.onRemove}>
          {text().takeOut}
        </Button>
      </div>
    </FormItem>
  );
}
