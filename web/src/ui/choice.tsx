import { createUniqueId, For, type JSX, Show, splitProps } from "solid-js";
import "./choice.css";

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** One of a few, all of them in sight. `segmented` puts them in one line, for a view or a theme. */
export function Choice<Value extends string>(props: {
  label: string;
  options: readonly Option<Value>[];
  value: Value | undefined;
  onChange: (value: Value) => void;
  kind?: "list" | "segmented";
  hideLabel?: boolean;
}) {
  const id = createUniqueId();
  return (
    <fieldset class="choice" data-kind={props.kind ?? "list"}>
      <legend classList={{ aloud: props.hideLabel }}>{props.label}</legend>
      <div class="choice-options">
        <For each={props.options}>
          {(option) => (
            <label>
              <input
                type="radio"
                name={id}
                value={option.value}
                checked={props.value === option.value}
                onChange={() => props.onChange(option.value)}
              />
              <span>
                {option.label}
                <Show when={option.hint}>
                  <small>{option.hint}</small>
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

type TickProps = Omit<JSX.InputHTMLAttributes<HTMLInputElement>, "onChange" | "type"> & {
  label: string;
  hint?: string;
  onChange: (checked: boolean) => void;
};

/** Yes or no, among other things to send. */
export function Checkbox(props: TickProps) {
  const [own, rest] = splitProps(props, ["label", "hint", "onChange"]);
  return (
    <label class="tick">
      <input {...rest} type="checkbox" onChange={(event) => own.onChange(event.currentTarget.checked)} />
      <span>
        {own.label}
        <Show when={own.hint}>
          <small>{own.hint}</small>
        </Show>
      </span>
    </label>
  );
}

/** On or off, at once. */
export function Switch(props: TickProps) {
  const [own, rest] = splitProps(props, ["label", "hint", "onChange"]);
  return (
    <label class="tick" data-kind="switch">
      <input
        {...rest}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is checked
        role="switch"
        onChange={(event) => own.onChange(event.currentTarget.checked)}
      />
      <span>
        {own.label}
        <Show when={own.hint}>
          <small>{own.hint}</small>
        </Show>
      </span>
    </label>
  );
}
