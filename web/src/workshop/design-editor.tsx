import { useNavigate } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, For, Show } from "solid-js";
import { createStore, unwrap } from "solid-js/store";
import type { Design, Workshop } from "#workshop/model";
import { api, read } from "../api/client.ts";
import { ProblemError } from "../api/problem.ts";
import { createAttempt } from "../ui/attempt.ts";
import { Button } from "../ui/button.tsx";
import { Field, Select, TextArea } from "../ui/field.tsx";
import { say } from "../ui/toast.tsx";
import { wear } from "../ui/wear.ts";
import { useHostingWords } from "../words/hosting.ts";
import { CheckInForms } from "./check-in-forms.tsx";
import { DeleteCopy } from "./delete-design.tsx";
import { newWeek, tidied, toWeek } from "./design-edits.ts";
import styles from "./editor.css?inline";
import { LobbyForm } from "./lobby-form.tsx";
import { SaveBar } from "./save-bar.tsx";
import { holdWhile } from "./unsaved.ts";
import { WeekForm } from "./week-form.tsx";

wear(styles);

/**
 * Changes a copy of one's own. Nothing typed is lost when it is refused; when somebody else (or another window) changed
 * it in between, one may save over that or take it.
 */
export function DesignEditor(props: { workshop: Workshop; onDone: () => void }) {
  const words = useHostingWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const text = () => words().workshop;
  const [design, setDesign] = createStore<Design>(structuredClone(unwrap(props.workshop.design)));
  const [revision, setRevision] = createSignal(props.workshop.revision);
  const { busy, problem, attempt: tried } = createAttempt();
  const refusal = () => (problem() instanceof ProblemError ? (problem() as ProblemError) : undefined);
  const of = (path: string) => refusal()?.of(`design.${path}`);
  const stale = () => refusal()?.code === "workshop.stale";
  const param = () => ({ id: props.workshop.id });

  let settled = false;
  const leaving = holdWhile(() => !settled && !same(unwrap(design), unwrap(props.workshop.design)));
  const done = () => {
    settled = true;
    props.onDone();
  };

  /** What is wrong is under the hands of who has to mend it. */
  async function attempt(run: () => Promise<void>) {
    const worked = await tried(run);
    if (!worked)
      queueMicrotask(() => document.querySelector<HTMLElement>(".design-form [aria-invalid]")?.focus());
    return worked;
  }
  const save = () =>
    attempt(async () => {
      const json = { revision: revision(), design: tidied(unwrap(design)) };
      const saved = await read(api.workshops[":id"].$put({ param: param(), json }));
      queries.setQueryData(["workshop", props.workshop.id], saved);
      void queries.invalidateQueries({ queryKey: ["workshops"] });
      say(text().saved);
      done();
    });
  const current = () => read(api.workshops[":id"].$get({ param: param() }));
  const saveOver = () =>
    attempt(async () => {
      setRevision((await current()).revision);
    }).then((worked) => worked && save());
  const takeTheirs = () =>
    attempt(async () => {
      const theirs = await current();
      setRevision(theirs.revision);
      setDesign(theirs.design);
    });
  const remove = () =>
    attempt(async () => {
      await api.workshops[":id"].$delete({ param: param() });
      void queries.invalidateQueries({ queryKey: ["workshops"] });
      say(text().deleted);
      settled = true;
      navigate("/hosting", { replace: true });
    });

  return (
    <form
      class="design-form"
      // What is missing may be folded away, where the browser could not point at it: the server says it field by field.
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={text().fields.title}
        required
        maxlength={200}
        value={design.title}
        error={of("title")}
        onInput={(event) => setDesign("title", event.currentTarget.value)}
      />
      <Select
        label={text().fields.language}
        value={design.language}
        onChange={(event) => setDesign("language", event.currentTarget.value === "fr" ? "fr" : "en")}
      >
        <option value="en">{text().spoken.en}</option>
        <option value="fr">{text().spoken.fr}</option>
      </Select>
      <TextArea
        label={text().fields.summary}
        value={design.summary}
        error={of("summary")}
        onInput={(event) => setDesign("summary", event.currentTarget.value)}
      />
      <TextArea
        label={text().hostingPage}
        hint={text().fields.markdown}
        rows={6}
        value={design.hosting}
        error={of("hosting")}
        onInput={(event) => setDesign("hosting", event.currentTarget.value)}
      />
      <LobbyForm
        lobby={design.lobby}
        of={(path) => of(`lobby.${path}`)}
        onChange={(change) => setDesign("lobby", change)}
        onReading={(index, change) => setDesign("lobby", "reading", index, change)}
      />
      <For each={design.weeks}>
        {(week, index) => (
          <WeekForm
            week={week}
            number={index() + 1}
            design={design}
            of={(path) => of(`weeks.${index()}.${path}`)}
            onChange={(change) => setDesign("weeks", index(), change)}
            onMoment={(at, change) => setDesign("weeks", index(), "moments", at, change)}
            onReading={(at, change) => setDesign("weeks", index(), "reading", at, change)}
            onMomentTo={(at, to) => setDesign("weeks", toWeek(unwrap(design).weeks, index(), at, to))}
            onRemove={() => setDesign("weeks", (weeks) => weeks.filter((one) => one !== week))}
          />
        )}
      </For>
      <Show when={of("weeks")}>{(said) => <p class="field-error">{said()}</p>}</Show>
      <div class="row">
        <Button
          size="small"
          disabled={design.weeks.length >= 12}
          onClick={() => setDesign("weeks", design.weeks.length, newWeek())}
        >
          {text().addWeek}
        </Button>
      </div>
      <fieldset>
        <legend>{text().closing}</legend>
        <Field
          label={text().fields.at}
          type="time"
          required
          value={design.closing.at}
          error={of("closing.at")}
          onInput={(event) => setDesign("closing", "at", event.currentTarget.value)}
        />
        <TextArea
          label={text().fields.text}
          value={design.closing.text}
          error={of("closing.text")}
          onInput={(event) => setDesign("closing", "text", event.currentTarget.value)}
        />
      </fieldset>
      <CheckInForms
        checkIns={design.checkIns}
        of={(path) => of(`checkIns.${path}`)}
        onChange={(checkIns) => setDesign("checkIns", checkIns)}
        onField={(index, field) => setDesign("checkIns", index, field)}
      />
      <SaveBar
        busy={busy()}
        problem={problem()}
        isStale={stale()}
        onSaveOver={() => void saveOver()}
        onTakeTheirs={() => void takeTheirs()}
        onLeave={done}
        going={leaving.going()}
        onStay={leaving.stay}
      />
      <DeleteCopy onDelete={() => void remove()} />
    </form>
  );
}

const same = (one: Design, other: Design) => JSON.stringify(one) === JSON.stringify(other);
