import { createEffect, createSignal, createUniqueId, type JSX, on, onMount, Show } from "solid-js";
import { useWords } from "../words/reader.ts";
import { clock } from "../words/when.ts";
import type { Suggest } from "./completion.ts";
import { apply, type Mark, marked } from "./marks.ts";
import { kept, type Named, shown } from "./mentions.ts";
import { Words } from "./words.tsx";
import { WriteTools } from "./write-tools.tsx";
import "./write-box.css";

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "text-expander": JSX.HTMLAttributes<HTMLElement> & { keys: string; multiword?: string };
    }
  }
}

/** Where the words are safe by now. */
export type Kept = "device" | "saving" | "failed" | { readonly savedAt: string };

const KEYS: Partial<Record<string, Mark>> = { b: "bold", i: "italic", k: "link" };

/**
 * Where one writes: Markdown with formatting by keys and buttons, a preview, completion of @people and #topics. It holds
 * no draft itself: `onText` hears every keystroke, `kept` says where the words are safe.
 */
export function WriteBox(props: {
  label: string;
  text: string;
  onText: (text: string) => void;
  placeholder?: string;
  people?: Suggest;
  topics?: Suggest;
  /** The most characters it may have. */
  limit?: number;
  kept?: Kept | undefined;
  /** Over the words: a title, a kind. */
  above?: JSX.Element;
  /** The ladder, under the words. */
  ladder?: JSX.Element;
  /** What went wrong when it was sent. */
  problem?: JSX.Element;
  /** At the end of the foot: the button that sends. */
  children: JSX.Element;
  /** Ctrl or Cmd with Enter. */
  onSend?: () => void;
  autofocus?: boolean;
  /** Fewer lines and no tools before it is used: for a reply. */
  small?: boolean;
  ref?: (area: HTMLTextAreaElement) => void;
}) {
  const words = useWords();
  const id = createUniqueId();
  const named: Named = new Map();
  const [preview, setPreview] = createSignal(false);
  const [visible, setVisible] = createSignal(shown(props.text, named));
  let area: HTMLTextAreaElement | undefined;
  let expander: HTMLElement | undefined;

  // Words that come from elsewhere (a draft, an empty box after sending) replace what is shown; our own echo does not.
  createEffect(
    on(
      () => props.text,
      (text) => {
        if (text === "") setPreview(false); // sent or thrown away: the next words are to be written, not looked at
        if (text !== kept(visible(), named)) setVisible(shown(text, named));
      },
      { defer: true },
    ),
  );
  onMount(() => props.autofocus && area?.focus());

  const write = (text: string) => {
    setVisible(text);
    props.onText(kept(text, named));
  };
  const left = () => (props.limit ?? Number.POSITIVE_INFINITY) - props.text.length;
  const format = (mark: Mark) => {
    if (!area) return;
    apply(area, marked({ text: area.value, from: area.selectionStart, to: area.selectionEnd }, mark));
  };
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const mark = event.shiftKey ? undefined : KEYS[event.key.toLowerCase()];
    if (!mark && event.key !== "Enter") return;
    event.preventDefault();
    if (mark) format(mark);
    else props.onSend?.();
  };
  let completing = false;
  const readyToComplete = async () => {
    if (completing || !expander || !(props.people || props.topics)) return;
    completing = true;
    const { complete } = await import("./completion.ts");
    complete(
      expander,
      { label: words().ui.write.suggestions, people: props.people, topics: props.topics },
      (key, { value, id }) => key === "@" && id && named.set(value, id),
    );
    expander.addEventListener("text-expander-committed", () => area && write(area.value));
  };

  return (
    <section
      class="write"
      aria-label={props.label}
      data-small={props.small ? "" : undefined}
      data-empty={visible() ? undefined : ""}
    >
      {props.above}
      <div hidden={preview()}>
        <text-expander keys="@ #" multiword="@" ref={expander}>
          <textarea
            ref={(element) => {
              area = element;
              props.ref?.(element);
            }}
            class="write-area"
            dir="auto"
            data-grows
            data-write
            rows={props.small ? 2 : 3}
            aria-label={props.label}
            aria-describedby={`${id}-kept`}
            aria-invalid={left() < 0 || undefined}
            placeholder={props.placeholder}
            value={visible()}
            onInput={(event) => write(event.currentTarget.value)}
            onFocus={() => void readyToComplete()}
            onKeyDown={press}
          />
        </text-expander>
      </div>
      <Show when={preview()}>
        <div class="write-preview">
          <Show when={props.text.trim()} fallback={<p class="meta">{words().ui.write.nothing}</p>}>
            <Words text={props.text} />
          </Show>
        </div>
      </Show>
      <WriteTools preview={preview()} onPreview={setPreview} onMark={format} />
      <Show when={props.ladder}>
        <div class="write-ladder">{props.ladder}</div>
      </Show>
      <Show when={props.problem}>{props.problem}</Show>
      <footer>
        <KeptLine id={`${id}-kept`} kept={props.kept} left={left()} />
        <div class="row">{props.children}</div>
      </footer>
    </section>
  );
}

function KeptLine(props: { id: string; kept: Kept | undefined; left: number }) {
  const words = useWords();
  const sentence = () => {
    const { status, left, tooLong } = words().ui.write;
    if (props.left < 0) return tooLong(-props.left);
    if (props.left < 500) return left(props.left);
    if (props.kept === undefined) return "";
    return typeof props.kept === "string"
      ? status[props.kept]
      : status.saved(clock(new Date(props.kept.savedAt)));
  };
  return (
    <small id={props.id} class="write-kept" role="status" data-over={props.left < 0 ? "" : undefined}>
      {sentence()}
    </small>
  );
}
