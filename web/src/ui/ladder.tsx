import { createSignal, createUniqueId, For, Show, untrack } from "solid-js";
import { useWords } from "../words/reader.ts";
import { Rings, STEPS, type Step } from "./rings.tsx";
import "./ladder.css";

/** One step of the ladder, as it is for this person here. */
export interface Rung {
  readonly step: Step;
  /** How many people could read it, the author among them; absent when nobody can count them. */
  readonly people?: number;
  /** Their names, when they are few. */
  readonly names?: readonly string[];
  /** Who they are, when they are many: "everybody in Social learning in business". */
  readonly who?: string;
  /** Why it cannot be chosen here; its absence means that it can. */
  readonly unavailable?: string | undefined;
}

/**
 * Who may read it: five steps, each ring wider than the one before. Pointing at a step, or choosing it, says in one
 * sentence exactly whom that adds to `from` (the audience it has now; the first value when it has none yet).
 */
export function Ladder(props: {
  rungs: readonly Rung[];
  value: Step;
  onChange: (step: Step) => void;
  from?: Step;
}) {
  const words = useWords();
  const id = createUniqueId();
  const first = untrack(() => props.value);
  const [pointed, setPointed] = createSignal<Step>();
  const rung = (step: Step) => props.rungs.find((one) => one.step === step) ?? { step };
  const shown = () => pointed() ?? props.value;
  const base = () => (pointed() ? props.value : (props.from ?? first));
  const who = ({ names, who }: Rung) => (names?.length ? words().ui.list(names) : (who ?? ""));
  const heads = ({ step, people, who }: Rung) => {
    if (step === "self") return words().ui.ladder.onlyYou;
    if (people !== undefined) return words().ui.people(people);
    return step === "public" ? words().ui.ladder.everybody : (who ?? "");
  };

  const sentence = () => {
    const [to, from] = [rung(shown()), rung(base())];
    if (to.unavailable) return to.unavailable;
    const up = STEPS.indexOf(to.step) - STEPS.indexOf(from.step);
    if (up > 0 && to.step === "public") return words().ui.ladder.opens;
    const difference = (to.people ?? 0) - (from.people ?? (from.step === "self" ? 1 : 0));
    if (up > 0 && difference > 0) {
      const people = words().ui.people(difference);
      const added = to.names ? { ...to, names: to.names.filter((name) => !from.names?.includes(name)) } : to;
      return who(added) ? words().ui.ladder.adds(people, who(added)) : words().ui.ladder.addsPeople(people);
    }
    if (up < 0 && difference < 0 && from.people)
      return words().ui.ladder.removes(words().ui.people(-difference));
    return to.people !== undefined && who(to) && `${who(to)}.`;
  };

  return (
    <fieldset class="ladder" aria-describedby={`${id}-who`}>
      <legend class="aloud">{words().ui.ladder.legend}</legend>
      <div class="ladder-steps">
        <For each={STEPS.filter((step) => props.rungs.some((one) => one.step === step))}>
          {(step) => (
            <label
              class="ladder-step"
              data-step={step}
              data-unavailable={rung(step).unavailable ? "" : undefined}
              onPointerEnter={(event) => event.pointerType === "mouse" && setPointed(step)}
              onPointerLeave={() => setPointed(undefined)}
            >
              <input
                type="radio"
                class="aloud"
                name={id}
                value={step}
                checked={props.value === step}
                disabled={rung(step).unavailable !== undefined}
                onChange={() => {
                  setPointed(undefined);
                  props.onChange(step);
                }}
              />
              <Rings step={step} />
              <span>{words().ui.ladder[step]}</span>
              <span class="aloud">
                {" "}
                {heads(rung(step))} {rung(step).unavailable}
              </span>
            </label>
          )}
        </For>
      </div>
      <p class="ladder-who" id={`${id}-who`} aria-live="polite">
        <b>{words().ui.ladder[shown()]}</b>
        <Show when={heads(rung(shown()))}>{(people) => <> · {people()}</>}</Show>
        <Show when={sentence()}>{(text) => <span class="ladder-sentence">{text()}</span>}</Show>
      </p>
    </fieldset>
  );
}
