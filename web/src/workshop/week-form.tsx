import { For, Show } from "solid-js";
import type { Design, Moment, Week } from "#workshop/model";
import { Button } from "../ui/button.tsx";
import { Field, TextArea } from "../ui/field.tsx";
import { useHostingWords } from "../words/hosting.ts";
import { newMoment, promptsUntil, type Reading } from "./design-edits.ts";
import { MomentForm } from "./moment-form.tsx";
import { ReadingForms } from "./reading-forms.tsx";

/** One week of a design: what it is for, what is read before, and its moments. */
export function WeekForm(props: {
  week: Week;
  number: number;
  design: Design;
  of: (path: string) => string | undefined;
  onChange: (change: Partial<Week>) => void;
  onMoment: (index: number, change: Partial<Moment>) => void;
  onReading: (index: number, change: Partial<Reading>) => void;
  onMomentTo: (index: number, week: number) => void;
  onRemove: () => void;
}) {
  const words = useHostingWords();
  const text = () => words().workshop;
  return (
    <fieldset>
      <legend>{text().week(props.number, props.week.title)}</legend>
      <div class="form-line">
        <Field
          label={text().fields.title}
          required
          maxlength={200}
          value={props.week.title}
          error={props.of("title")}
          onInput={(event) => props.onChange({ title: event.currentTarget.value })}
        />
        <Field
          label={text().fields.opensAt}
          type="time"
          required
          value={props.week.opensAt}
          error={props.of("opensAt")}
          onInput={(event) => props.onChange({ opensAt: event.currentTarget.value })}
        />
      </div>
      <TextArea
        label={text().fields.aim}
        maxlength={600}
        value={props.week.aim}
        error={props.of("aim")}
        onInput={(event) => props.onChange({ aim: event.currentTarget.value })}
      />
      <ReadingForms
        reading={props.week.reading}
        of={(path) => props.of(`reading${path}`)}
        onChange={(reading) => props.onChange({ reading })}
        onField={props.onReading}
      />
      <div class="form-list">
        <For each={props.week.moments}>
          {(moment, index) => (
            <MomentForm
              moment={moment}
              week={props.number}
              weeks={props.design.weeks.length}
              prompts={promptsUntil(props.design, props.number)}
              of={(path) => props.of(`moments.${index()}.${path}`)}
              onChange={(change) => props.onMoment(index(), change)}
              onTo={(week) => props.onMomentTo(index(), week)}
              onRemove={() => props.onChange({ moments: props.week.moments.filter((one) => one !== moment) })}
            />
          )}
        </For>
      </div>
      <div class="row">
        <Show when={props.week.moments.length < 20}>
          <Button
            size="small"
            onClick={() => props.onChange({ moments: [...props.week.moments, newMoment(props.design)] })}
          >
            {text().addMoment}
          </Button>
        </Show>
        <Show when={props.design.weeks.length > 1}>
          <Button size="small" kind="quiet" onClick={props.onRemove}>
            {text().removeWeek}
          </Button>
        </Show>
      </div>
    </fieldset>
  );
}
