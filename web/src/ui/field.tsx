import { createUniqueId, type JSX, Show, splitProps } from "solid-js";
import { useWords } from "../words/reader.ts";
import "./field.css";

interface FrameProps {
  label: string;
  /** What helps to fill it in, said before it goes wrong. */
  hint?: JSX.Element;
  /** What is wrong with it, in plain words; marks the control as invalid. */
  error?: string | undefined;
  /** For a field whose place already says what it is: the label is said aloud only. */
  hideLabel?: boolean;
  optional?: boolean;
}

/** The attributes that tie a control to its label, hint and error. */
interface Tied {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** A label over a control, its hint and its error; `children` is the control, given what ties it to them. */
export function FieldFrame(props: FrameProps & { id?: string; children: (tied: Tied) => JSX.Element }) {
  const words = useWords();
  const own = createUniqueId();
  const id = () => props.id ?? own;
  const tied: Tied = {
    get id() {
      return id();
    },
    get "aria-describedby"() {
      return (
        [props.hint && `${own}-hint`, props.error && `${own}-error`].filter(Boolean).join(" ") || undefined
      );
    },
    get "aria-invalid"() {
      return props.error ? true : undefined;
    },
  };
  return (
    <div class="field" data-invalid={props.error ? "" : undefined}>
      <label for={id()} classList={{ aloud: props.hideLabel }}>
        {props.label}
        <Show when={props.optional}>
          <small> {words().ui.optional}</small>
        </Show>
      </label>
      <Show when={props.hint}>
        <p id={`${own}-hint`} class="field-hint">
          {props.hint}
        </p>
      </Show>
      {props.children(tied)}
      <p id={`${own}-error`} class="field-error" aria-live="polite" hidden={!props.error}>
        {props.error}
      </p>
    </div>
  );
}

const FRAME = ["label", "hint", "error", "hideLabel", "optional"] as const;

const control = (own: string | undefined) => (own ? `control ${own}` : "control");

/** One line to fill in. */
export function Field(props: FrameProps & JSX.InputHTMLAttributes<HTMLInputElement>) {
  const [frame, rest] = splitProps(props, FRAME);
  return (
    <FieldFrame {...frame} id={rest.id}>
      {(tied) => <input {...rest} {...tied} class={control(rest.class)} />}
    </FieldFrame>
  );
}

/** Several lines; grows with what is written. */
export function TextArea(props: FrameProps & JSX.TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const [frame, rest] = splitProps(props, FRAME);
  return (
    <FieldFrame {...frame} id={rest.id}>
      {(tied) => <textarea rows={3} {...rest} {...tied} class={control(rest.class)} data-grows />}
    </FieldFrame>
  );
}

/** One of a list that need not be seen whole. `children` are `<option>`s. */
export function Select(props: FrameProps & JSX.SelectHTMLAttributes<HTMLSelectElement>) {
  const [frame, rest] = splitProps(props, FRAME);
  return (
    <FieldFrame {...frame} id={rest.id}>
      {(tied) => <select {...rest} {...tied} class={control(rest.class)} />}
    </FieldFrame>
  );
}
