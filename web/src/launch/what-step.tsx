import { A } from "@solidjs/router";
import { createEffect, createSignal, on } from "solid-js";
import type { Cohort } from "#cohort/model";
import { Field } from "../ui/field.tsx";
import { useHostingWords } from "../words/hosting.ts";
import type { DraftChanges } from "./draft-changes.ts";

/** What the cohort is called, and the design it is a copy of. */
export function WhatStep(props: { cohort: Cohort; changes: DraftChanges }) {
  const words = useHostingWords();
  const [title, setTitle] = createSignal(props.cohort.title);
  createEffect(on(() => props.cohort.title, setTitle, { defer: true }));
  const save = () => {
    const wished = title().trim();
    if (wished === "") setTitle(props.cohort.title);
    else if (wished !== props.cohort.title) void props.changes.make(() => ({ title: wished }));
  };
  return (
    <>
      <Field
        label={words().launch.name}
        hint={words().launch.nameHint}
        maxlength={200}
        required
        value={title()}
        onInput={(event) => setTitle(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === "Enter" && save()}
      />
      <p class="meta">
        {words().launch.from(props.cohort.design.title)}{" "}
        <A href={`/workshops/${props.cohort.workshop}`}>{words().launch.readDesign}</A>
      </p>
    </>
  );
}
