import { For } from "solid-js";
import type { Blindness, Moment, RoundRules } from "#workshop/model";
import { Field, Select } from "../ui/field.tsx";
import { useHostingWords } from "../words/hosting.ts";
import type { About } from "./design-edits.ts";

const BLINDNESS = ["none", "author", "both"] as const satisfies readonly Blindness[];
const USUAL: RoundRules = { blind: "none", floor: 2 };

/** How a round goes: which entries are in it by themselves, how many answers each is promised, whom it hides. */
export function RoundFields(props: {
  moment: Moment;
  /** What it can be about. */
  prompts: readonly About[];
  of: (path: string) => string | undefined;
  onChange: (change: Partial<Moment>) => void;
}) {
  const words = useHostingWords();
  const text = () => words().workshop.round;
  const rules = () => props.moment.round ?? USUAL;
  const change = (changed: Partial<RoundRules>) => props.onChange({ round: { ...rules(), ...changed } });
  return (
    <>
      <Select
        label={text().about}
        hint={text().aboutHint}
        error={props.of("round.about")}
        value={rules().about ?? ""}
        onChange={(event) => change({ about: event.currentTarget.value || undefined })}
      >
        <option value="">{text().nothing}</option>
        <For each={props.prompts}>
          {({ slug, title }) => (
            <option value={slug} selected={slug === rules().about}>
              {title || words().workshop.untitled}
            </option>
          )}
        </For>
      </Select>
      <div class="form-line">
        <Field
          label={text().floor}
          type="number"
          min={1}
          max={5}
          required
          value={rules().floor}
          error={props.of("round.floor")}
          onInput={(event) => change({ floor: event.currentTarget.valueAsNumber })}
        />
        <Select
          label={text().blind}
          value={rules().blind}
          onChange={(event) => change({ blind: event.currentTarget.value as Blindness })}
        >
          <For each={BLINDNESS}>{(kind) => <option value={kind}>{text().blindness[kind]}</option>}</For>
        </Select>
      </div>
    </>
  );
}
