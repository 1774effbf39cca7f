import { useQuery } from "@tanstack/solid-query";
import { createSignal, For, Match, Show, Switch } from "solid-js";
import type { Cohort } from "#cohort/model";
import { api, read } from "../api/client.ts";
import { Button } from "../ui/button.tsx";
import { Field, Select } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { wear } from "../ui/wear.ts";
import { useHostingWords } from "../words/hosting.ts";
import { cityOf } from "../words/when.ts";
import type { Line } from "./draft-changes.ts";
import styles from "./rehearsal.css?inline";
import { type Reader, RehearsedMonth } from "./rehearsed-month.tsx";
import { ZoneField } from "./zone-field.tsx";

wear(styles);

/** Reads the month of a draft as one of its people will, or as somebody on any clock in any language. */
export function RehearsalStep(props: { cohort: Cohort; lines: readonly Line[] }) {
  const words = useHostingWords();
  const [chosen, setChosen] = createSignal("");
  const [name, setName] = createSignal("");
  const [zone, setZone] = createSignal("Asia/Tokyo");
  const [language, setLanguage] = createSignal<"en" | "fr">("en");
  const [reader, setReader] = createSignal<Reader>();
  const line = () =>
    props.lines.find(({ email }) => email === chosen()) ?? (chosen() === "" ? props.lines[0] : undefined);
  const rehearse = () => {
    const one = line();
    setReader(
      one
        ? { name: one.name, zone: one.zone, language: one.language }
        : { name: name().trim() || words().launch.someone, zone: zone(), language: language() },
    );
  };
  const scenes = useQuery(() => ({
    queryKey: ["rehearsal", props.cohort.id, props.cohort.revision, reader()],
    queryFn: () =>
      read(
        api.cohorts[":cohort"].rehearsal.$post({
          param: { cohort: props.cohort.id },
          json: reader() ?? { name: "", zone: "UTC", language: "en" },
        }),
      ),
    enabled: reader() !== undefined,
  }));
  return (
    <>
      <p class="meta">{words().launch.rehearsalLead}</p>
      <form
        class="fields rehearsal-choice"
        onSubmit={(event) => {
          event.preventDefault();
          rehearse();
        }}
      >
        <Select
          label={words().launch.as}
          value={chosen() || line()?.email || "else"}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <For each={props.lines}>
            {({ email, name, zone, language }) => (
              <option value={email}>
                {name} · {cityOf(zone)} · {words().launch.spoken[language]}
              </option>
            )}
          </For>
          <option value="else">{words().launch.somebody}</option>
        </Select>
        <Show when={!line()}>
          <Field
            label={words().launch.column.name}
            optional
            maxlength={80}
            value={name()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <ZoneField label={words().launch.column.zone} value={zone()} onChange={setZone} />
          <Select
            label={words().launch.column.language}
            value={language()}
            onChange={(event) => setLanguage(event.currentTarget.value === "fr" ? "fr" : "en")}
          >
            <option value="en">{words().launch.spoken.en}</option>
            <option value="fr">{words().launch.spoken.fr}</option>
          </Select>
        </Show>
        <div class="row">
          <Button type="submit" busy={scenes.isFetching && reader() !== undefined}>
            {words().launch.rehearse}
          </Button>
          <Show when={reader()}>
            <Button kind="quiet" onClick={() => setReader(undefined)}>
              {words().ui.close}
            </Button>
          </Show>
        </div>
      </form>
      <Show when={reader()}>
        {(one) => (
          <Switch fallback={<Skeleton as="lines" count={3} />}>
            <Match when={scenes.isError}>
              <Problem error={scenes.error} onRetry={() => void scenes.refetch()} />
            </Match>
            <Match when={scenes.isSuccess && scenes.data}>
              {(month) => <RehearsedMonth cohort={props.cohort.id} reader={one()} scenes={month().scenes} />}
            </Match>
          </Switch>
        )}
      </Show>
    </>
  );
}
