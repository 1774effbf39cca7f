import { A } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { Item } from "#shelf/model";
import { Menu } from "../ui/menu.tsx";
import { Problem } from "../ui/problem.tsx";
import { Time } from "../ui/time.tsx";
import { useWords } from "../words/reader.ts";
import { addressShown } from "./address.ts";
import type { useKeeping } from "./keeping.ts";
import { originOf, placeOf } from "./where-it-is.ts";
import { Why, WriteWhy } from "./why.tsx";

/** One thing that is kept: what it is, why, who kept it and where it came from; who may, changes the reason or takes it off. */
export function ShelfItem(props: {
  item: Item;
  mayTend: boolean;
  keeping: ReturnType<typeof useKeeping>;
  /** It was taken off: its row goes, and the focus with it. */
  onGone: () => void;
}) {
  const words = useWords();
  const [writing, setWriting] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  let row: HTMLElement | undefined;
  const name = () => props.item.title || originOf(props.item, words());
  async function takeOff() {
    setProblem(undefined);
    try {
      await props.keeping.takeOff(props.item.id);
      props.onGone();
    } catch (error) {
      setProblem(error);
    }
  }
  const done = () => {
    setWriting(false);
    row?.focus();
  };
  return (
    <article
      class="shelf-item"
      data-item
      data-gone={props.item.gone}
      tabindex="-1"
      ref={row}
      id={props.item.id}
    >
      <div class="shelf-head">
        <Show when={!props.item.gone} fallback={<p class="meta">{goneOf(props.item)}</p>}>
          <h3>
            <Title item={props.item} />
          </h3>
        </Show>
        <Show when={props.mayTend}>
          <Menu
            label={words().shelf.more(name())}
            items={[
              {
                label: props.item.why ? words().shelf.changeWhy : words().shelf.sayWhy,
                onSelect: () => setWriting(true),
              },
              { label: words().shelf.takeOff, onSelect: () => void takeOff() },
            ]}
          />
        </Show>
      </div>
      <Show when={props.item.words}>
        <p class="shelf-words" dir="auto">
          {props.item.words}
        </p>
      </Show>
      <Show
        when={writing()}
        fallback={<Why item={props.item} mayTend={props.mayTend} onWrite={() => setWriting(true)} />}
      >
        <WriteWhy item={props.item} keeping={props.keeping} onDone={done} />
      </Show>
      <p class="meta shelf-from">
        <span dir="auto">{originOf(props.item, words())}</span>
        <span>
          <Time at={props.item.origin.moment} as="moment" />
        </span>
        <span dir="auto">
          {props.item.keptBy ? words().shelf.keptBy(props.item.keptBy.name) : words().shelf.left}
        </span>
      </p>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
    </article>
  );
}

/** What it is, leading to where it is; out of the house in a window of its own. */
function Title(props: { item: Item }) {
  const place = () => placeOf(props.item);
  return (
    <Show
      when={place().out}
      fallback={
        <A href={place().href} data-opens dir="auto">
          {props.item.title}
        </A>
      }
    >
      <a href={place().href} data-opens dir="auto" target="_blank" rel="noopener noreferrer">
        {props.item.title}
      </a>{" "}
      <small class="shelf-host">{addressShown(place().href)}</small>
    </Show>
  );
}

function goneOf({ what, origin }: Item): string {
  const words = useWords();
  return what.kind === "contribution" || (what.kind === "link" && origin.session)
    ? words().shelf.goneSaid
    : words().shelf.gone;
}
