import { createUniqueId, For, type JSX, Show } from "solid-js";
import { Counter } from "./counter.tsx";
import "./tabs.css";

interface Tab<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly count?: number;
}

/** A few views of one thing, one at a time. Arrow keys go from tab to tab; `children` draws the chosen one. */
export function Tabs<Name extends string>(props: {
  label: string;
  tabs: readonly Tab<Name>[];
  value: Name;
  onChange: (name: Name) => void;
  children: (name: Name) => JSX.Element;
}) {
  const id = createUniqueId();
  const go = (event: KeyboardEvent) => {
    const rtl = getComputedStyle(event.currentTarget as Element).direction === "rtl";
    const by =
      event.key === (rtl ? "ArrowLeft" : "ArrowRight")
        ? 1
        : event.key === (rtl ? "ArrowRight" : "ArrowLeft")
          ? -1
          : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = props.tabs.findIndex(({ name }) => name === props.value);
    const next = props.tabs.at((at + by) % props.tabs.length);
    if (!next) return;
    props.onChange(next.name);
    document.getElementById(`${id}-${next.name}`)?.focus();
  };
  return (
    <div class="tabs">
      <div class="tabs-list" role="tablist" aria-label={props.label} onKeyDown={go}>
        <For each={props.tabs}>
          {(tab) => (
            <button
              type="button"
              role="tab"
              id={`${id}-${tab.name}`}
              aria-selected={props.value === tab.name}
              aria-controls={props.value === tab.name ? `${id}-panel` : undefined}
              tabindex={props.value === tab.name ? 0 : -1}
              onClick={() => props.onChange(tab.name)}
            >
              {tab.label} <Counter count={tab.count ?? 0} />
            </button>
          )}
        </For>
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${props.value}`}>
        <Show when={props.value} keyed>
          {(name) => props.children(name)}
        </Show>
      </div>
    </div>
  );
}
