import { For, Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Field, TextArea } from "../ui/field.tsx";
import { useHostingWords } from "../words/hosting.ts";
import type { CheckIn } from "./design-edits.ts";
import { FormItem } from "./form-item.tsx";

/** The questions asked in the weeks after the month. */
export function CheckInForms(props: {
  checkIns: readonly CheckIn[];
  of: (path: string) => string | undefined;
  onChange: (checkIns: CheckIn[]) => void;
  onField: (index: number, field: Partial<CheckIn>) => void;
}) {
  const words = useHostingWords();
  const text = () => words().workshop;
  const next = (): CheckIn => ({
    weeksAfter: Math.min(52, Math.max(0, ...props.checkIns.map(({ weeksAfter }) => weeksAfter)) + 4),
    at: "09:00",
    question: "",
    text: "",
  });
  return (
    <fieldset>
      <legend>{text().checkIns}</legend>
      <div class="form-list">
        <For each={props.checkIns}>
          {(checkIn, index) => (
            <FormItem
              isNew={checkIn.question === ""}
              isWrong={["question", "weeksAfter", "at", "text"].some((field) =>
                props.of(`${index()}.${field}`),
              )}
              summary={
                <>
                  <small>{text().after(checkIn.weeksAfter)}</small> {checkIn.question || text().untitled}
                </>
              }
            >
              <Field
                label={text().fields.question}
                required
                maxlength={200}
                value={checkIn.question}
                error={props.of(`${index()}.question`)}
                onInput={(event) => props.onField(index(), { question: event.currentTarget.value })}
              />
              <div class="form-line">
                <Field
                  label={text().fields.weeksAfter}
                  type="number"
                  min={1}
                  max={52}
                  required
                  value={checkIn.weeksAfter}
                  error={props.of(`${index()}.weeksAfter`)}
                  onInput={(event) =>
                    props.onField(index(), { weeksAfter: event.currentTarget.valueAsNumber })
                  }
                />
                <Field
                  label={text().fields.at}
                  type="time"
                  required
                  value={checkIn.at}
                  error={props.of(`${index()}.at`)}
                  onInput={(event) => props.onField(index(), { at: event.currentTarget.value })}
                />
              </div>
              <TextArea
                label={text().fields.text}
                value={checkIn.text}
                error={props.of(`${index()}.text`)}
                onInput={(event) => props.onField(index(), { text: event.currentTarget.value })}
              />
              <div class="row">
                <Button
                  size="small"
                  kind="quiet"
                  onClick={() => props.onChange(props.checkIns.filter((one) => one !== checkIn))}
                >
                  {text().takeOut}
                </Button>
              </div>
            </FormItem>
          )}
        </For>
      </div>
      <Show when={props.checkIns.length < 6}>
        <div class="row">
          <Button size="small" onClick={() => props.onChange([...props.checkIns, next()])}>
            {text().addCheckIn}
          </Button>
        </div>
      </Show>
    </fieldset>
  );
}
