import { createEffect, createSignal, createUniqueId, For, on } from "solid-js";
import { FieldFrame } from "../ui/field.tsx";
import { useHostingWords } from "../words/hosting.ts";
import { ZONES, zoneNamed } from "./zone-names.ts";

/** A time zone, found by typing a part of its name or a city. Only one that exists is handed on. */
export function ZoneField(props: {
  label: string;
  hint?: string;
  value: string;
  onChange: (zone: string) => void;
  error?: string | undefined;
}) {
  const words = useHostingWords();
  const list = createUniqueId();
  const [text, setText] = createSignal(props.value);
  const [unknown, setUnknown] = createSignal(false);
  createEffect(on(() => props.value, setText, { defer: true }));
  const settle = () => {
    const zone = zoneNamed(text());
    setUnknown(!zone);
    if (!zone) return;
    setText(zone);
    if (zone !== props.value) props.onChange(zone);
  };
  return (
    <FieldFrame label={props.label} hint={props.hint} error={unknown() ? words().launch.noZone : props.error}>
      {(tied) => (
        <>
          <input
            {...tied}
            class="control"
            list={list}
            autocomplete="off"
            spellcheck={false}
            value={text()}
            onInput={(event) => {
              setText(event.currentTarget.value);
              // Chosen from the list, nothing more is coming.
              if (ZONES.includes(event.currentTarget.value)) settle();
            }}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={settle}
            onKeyDown={(event) => event.key === "Enter" && settle()}
          />
          <datalist id={list}>
            <For each={ZONES}>{(zone) => <option value={zone} />}</For>
          </datalist>
        </>
      )}
    </FieldFrame>
  );
}
