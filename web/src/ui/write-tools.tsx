import { For } from "solid-js";
import { useWords } from "../words/reader.ts";
import { MARKS, type Mark } from "./marks.ts";

const SIGNS: Record<Mark, string> = {
  bold: "B",
  italic: "I",
  link: "[ ]",
  quote: "“ ”",
  code: "< >",
  list: "• —",
};

/** One stop for the Tab key; the arrows go along the tools. */
export function WriteTools(props: {
  preview: boolean;
  onPreview: (on: boolean) => void;
  onMark: (mark: Mark) => void;
}) {
  const words = useWords();
  const along = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const tools = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
    const at = tools.indexOf(document.activeElement as HTMLButtonElement);
    const next = tools.at((at + by) % tools.length);
    event.preventDefault();
    for (const tool of tools) tool.tabIndex = tool === next ? 0 : -1;
    next?.focus();
  };
  return (
    <div
      class="write-tools"
      role="toolbar"
      tabindex="-1"
      aria-label={words().ui.write.tools}
      onKeyDown={along}
    >
      <For each={MARKS}>
        {(mark, at) => (
          <button
            type="button"
            class="write-tool"
            data-mark={mark}
            tabindex={at() === 0 ? 0 : -1}
            disabled={props.preview}
            aria-label={words().ui.write[mark]}
            title={words().ui.write[mark]}
            // Keeps the selection in the words while the mouse is on the button.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => props.onMark(mark)}
          >
            <span aria-hidden="true">{SIGNS[mark]}</span>
          </button>
        )}
      </For>
      <button
        type="button"
        class="write-tool"
        tabindex={props.preview ? 0 : -1}
        aria-pressed={props.preview}
        onClick={() => props.onPreview(!props.preview)}
      >
        {props.preview ? words().ui.write.edit : words().ui.write.preview}
      </button>
    </div>
  );
}
