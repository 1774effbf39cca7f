import { createSignal, Show } from "solid-js";
import type { Item } from "#shelf/model";
import { createAttempt } from "../ui/attempt.ts";
import { Button } from "../ui/button.tsx";
import { TextArea } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { useWords } from "../words/reader.ts";
import type { useKeeping } from "./keeping.ts";

/** The reason it is kept, or a way to say one for who kept it without. */
export function Why(props: { item: Item; mayTend: boolean; onWrite: () => void }) {
  const words = useWords();
  return (
    <Show
      when={props.item.why}
      fallback={
        <Show when={props.mayTend && !props.item.gone && props.item.keptBy}>
          <p>
            <Button kind="link" onClick={() => props.onWrite()}>
              {words().shelf.sayWhy}
            </Button>
          </p>
        </Show>
      }
    >
      {(why) => (
        <p class="note shelf-why" dir="auto">
          {why()}
        </p>
      )}
    </Show>
  );
}

const WHY = 500;

/** The reason, written in place. */
export function WriteWhy(props: { item: Item; keeping: ReturnType<typeof useKeeping>; onDone: () => void }) {
  const words = useWords();
  const [why, setWhy] = createSignal(props.item.why ?? "");
  const { busy, problem, attempt } = createAttempt();
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    await attempt(async () => {
      await props.keeping.explain(props.item.id, why());
      props.onDone();
    });
  };
  return (
    <form class="stack" onSubmit={(event) => void save(event)}>
      <TextArea
        label={words().shelf.why}
        placeholder={words().shelf.whyPlaceholder}
        rows={2}
        maxLength={WHY}
        value={why()}
        onInput={(event) => setWhy(event.currentTarget.value)}
        ref={(area) => queueMicrotask(() => area.focus())}
        onKeyDown={(event) => {
          if (event.key === "Escape") props.onDone();
        }}
      />
      <div class="row">
        <Button type="submit" size="small" kind="voice" busy={busy()}>
          {words().shelf.save}
        </Button>
        <Button size="small" kind="quiet" onClick={() => props.onDone()}>
          {words().shelf.leave}
        </Button>
      </div>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
    </form>
  );
}
