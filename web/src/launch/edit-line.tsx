import { createSignal, createUniqueId, For, Show } from "solid-js";
import { api, read } from "../api/client.ts";
import { ProblemError } from "../api/problem.ts";
import { createAttempt } from "../ui/attempt.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Field, Select } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { useHostingWords } from "../words/hosting.ts";
import type { Line } from "./draft-changes.ts";
import { ZoneField } from "./zone-field.tsx";

const ROLES = ["participant", "guest", "facilitator"] as const;
const LANGUAGES = ["en", "fr"] as const;

/** Corrects one line of the list. What was typed stays when it is refused. */
export function EditLine(props: { cohort: string; line: Line; onClose: () => void; onSaved: () => void }) {
  const words = useHostingWords();
  const form = createUniqueId();
  const [name, setName] = createSignal<string>(props.line.name);
  const [email, setEmail] = createSignal<string>(props.line.email);
  const [zone, setZone] = createSignal(props.line.zone);
  const [language, setLanguage] = createSignal(props.line.language);
  const [role, setRole] = createSignal(props.line.role);
  const [organisation, setOrganisation] = createSignal<string>(props.line.organisation ?? "");
  const { busy, problem, ofField, attempt } = createAttempt();
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    await attempt(async () => {
      const param = { cohort: props.cohort, email: props.line.email };
      const fields = { name: name(), email: email(), zone: zone(), language: language(), role: role() };
      const json = { ...fields, organisation: organisation() };
      await read(api.cohorts[":cohort"].lines[":email"].$patch({ param, json }));
      props.onSaved();
    });
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={words().launch.editOf(props.line.name)}
      actions={
        <>
          <Button kind="quiet" onClick={props.onClose}>
            {words().launch.cancel}
          </Button>
          <Button type="submit" form={form} kind="voice" busy={busy()}>
            {words().launch.save}
          </Button>
        </>
      }
    >
      <form id={form} class="stack" novalidate onSubmit={(event) => void save(event)}>
        <Field
          label={words().launch.column.name}
          required
          maxlength={80}
          value={name()}
          error={ofField("name")}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <Field
          label={words().launch.column.email}
          type="email"
          required
          value={email()}
          error={ofField("email")}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
        <ZoneField
          label={words().launch.column.zone}
          value={zone()}
          error={ofField("zone")}
          onChange={setZone}
        />
        <Select
          label={words().launch.column.language}
          value={language()}
          onChange={(event) => setLanguage(event.currentTarget.value as "en")}
        >
          <For each={LANGUAGES}>{(one) => <option value={one}>{words().launch.spoken[one]}</option>}</For>
        </Select>
        <Select
          label={words().launch.column.role}
          value={role()}
          onChange={(event) => setRole(event.currentTarget.value as "guest")}
        >
          <For each={ROLES}>{(one) => <option value={one}>{words().launch.roles[one]}</option>}</For>
        </Select>
        <Field
          label={words().launch.column.organisation}
          optional
          maxlength={80}
          value={organisation()}
          error={ofField("organisation")}
          onInput={(event) => setOrganisation(event.currentTarget.value)}
        />
        <Show
          when={
            problem() && !(problem() instanceof ProblemError && (problem() as ProblemError).fields.length > 0)
          }
        >
          <Problem error={problem()} />
        </Show>
      </form>
    </Dialog>
  );
}
