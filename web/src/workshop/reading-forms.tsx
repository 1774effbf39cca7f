import { For, Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Field, TextArea } from "../ui/field.tsx";
import { useHostingWords } from "../words/hosting.ts";
import type { Reading } from "./design-edits.ts";
import { FormItem } from "./form-item.tsx";

/** What people read before: texts of one's own or addresses elsewhere, to add, change and take out. */
export function ReadingForms(props: {
  reading: readonly Reading[];
  /** What is wrong at a path below the list, such as `.0.url`. */
  of: (path: string) => string | undefined;
  onChange: (reading: Reading[]) => void;
  onField: (index: number, field: Partial<Reading>) => void;
}) {
  const words = useHostingWords();
  const text = () => words().workshop;
  return (
    <div class="form-list">
      <For each={props.reading}>
        {(item, index) => (
          <FormItem
            isNew={item.title === ""}
            isWrong={["title", "note", "url"].some((field) => props.of(`.${index()}.${field}`))}
            summary={
              <>
                <small>{text().readingItem}</small> {item.title || text().untitled}
              </>
            }
          >
            <Field
              label={text().fields.title}
              required
              maxlength={200}
              value={item.title}
              error={props.of(`.${index()}.title`)}
              onInput={(event) => props.onField(index(), { title: event.currentTarget.value })}
            />
            <TextArea
              label={text().fields.note}
              maxlength={600}
              value={item.note}
              error={props.of(`.${index()}.note`)}
              onInput={(event) => props.onField(index(), { note: event.currentTarget.value })}
            />
            <Field
              label={text().fields.url}
              optional
              type="url"
              placeholder="https://"
              value={item.url ?? ""}
              error={props.of(`.${index()}.url`)}
              onInput={(event) => props.onField(index(), { url: event.currentTarget.value })}
            />
            <div class="row">
              <Button
                size="small"
                kind="quiet"
                onClick={() => props.onChange(props.reading.filter((one) => one !== item))}
              >
                {text().takeOut}
              </Button>
            </div>
          </FormItem>
        )}
      </For>
      <Show when={props.reading.length < 12}>
        <Button
          size="small"
          kind="quiet"
          onClick={() => props.onChange([...props.reading, { title: "", note: "" }])}
        >
          {text().addReading}
        </Button>
      </Show>
    </div>
  );
}
