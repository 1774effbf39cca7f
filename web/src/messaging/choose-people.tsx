import { createSignal, For, Show } from "solid-js";
import type { Companion } from "#messaging/model";
import { findPeople } from "../people/directory-find.ts";
import { Byline } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { Cross } from "../ui/cross.tsx";
import { Field } from "../ui/field.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { languageName } from "../words/language-name.ts";
import { useMessagesWords } from "../words/messages.ts";
import { cityOf } from "../words/when.ts";
import { useKnownPeople } from "./known-people.ts";

type Somebody = Pick<Companion, "id" | "name">;

/** As many are shown as one takes in at a glance; typing finds the others. */
const SHOWN = 6;
const MOST = 2;

/** One or two people to write to, found by typing among those one shares a cohort with. */
export function ChoosePeople(props: {
  chosen: readonly Somebody[];
  onChange: (chosen: readonly Somebody[]) => void;
}) {
  const words = useMessagesWords();
  const text = () => words().talk.create;
  const known = useKnownPeople();
  const [query, setQuery] = createSignal("");
  let place: HTMLElement | undefined;
  const isChosen = (id: string) => props.chosen.some((one) => one.id === id);
  const found = () => findPeople(known.data ?? [], query(), languageName).filter(({ id }) => !isChosen(id));
  const change = (chosen: readonly Somebody[]) => {
    props.onChange(chosen);
    setQuery("");
    // What was pressed is gone; the field may be as well.
    keepFocus(place?.querySelector<HTMLElement>("input, button") ?? undefined);
  };
  return (
    <section class="choose-people" aria-label={text().who} ref={place}>
      <Show when={props.chosen.length > 0}>
        <ul class="chosen-people">
          <For each={props.chosen}>
            {(one) => (
              <li>
                <Byline person={one} size="small" />
                <Button
                  kind="quiet"
                  size="small"
                  aria-label={text().without(one.name)}
                  onClick={() => change(props.chosen.filter(({ id }) => id !== one.id))}
                >
                  <Cross />
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.chosen.length < MOST} fallback={<p class="meta">{text().enough}</p>}>
        <Field
          label={props.chosen.length > 0 ? text().another : text().who}
          hint={text().hint}
          type="search"
          autocomplete="off"
          value={query()}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <p class="aloud" role="status">
          <Show when={query()}>{text().found(found().length)}</Show>
        </p>
        <ul class="found-people">
          <For
            each={found().slice(0, SHOWN)}
            fallback={
              <Show when={known.data}>
                <li class="meta">{query() ? text().nobody(query()) : text().nobodyYet}</li>
              </Show>
            }
          >
            {(one) => (
              <li>
                <button
                  type="button"
                  data-item
                  onClick={() => change([...props.chosen, { id: one.id as never, name: one.name }])}
                >
                  <span class="aloud">{text().add} </span>
                  <Byline person={one} size="small">
                    {cityOf(one.zone)}
                  </Byline>
                </button>
              </li>
            )}
          </For>
        </ul>
        <Show when={found().length > SHOWN}>
          <p class="meta">{text().more}</p>
        </Show>
      </Show>
    </section>
  );
}
