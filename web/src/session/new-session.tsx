import { useNavigate } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, For, Show } from "solid-js";
import { createIntention } from "../api/client.ts";
import { Button } from "../ui/button.tsx";
import { Field, Select } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { useLiveWords } from "../words/live.ts";
import { type Language, reader } from "../words/reader.ts";
import { makeSession } from "./server.ts";
import "./looks.ts";
import { createAttempt } from "../ui/attempt.ts";

const SPOKEN = ["en", "fr"] as const satisfies readonly Language[];

/** Makes a session that stands alone, and goes to its page. */
export function NewSession() {
  const words = useLiveWords();
  const text = () => words().session.new;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const intention = createIntention();
  const [title, setTitle] = createSignal("");
  const [language, setLanguage] = createSignal<Language>(reader.language());
  const [when, setWhen] = createSignal("");
  const { busy, problem, ofField, attempt } = createAttempt({ leaves: true });
  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    await attempt(async () => {
      const plan = {
        title: title().trim(),
        language: language(),
        ...(when() && { startsAt: new Date(when()).toISOString() }),
      };
      const { id } = await makeSession(intention.again(plan, plan), intention.options());
      intention.done();
      void queries.invalidateQueries({ queryKey: ["sessions"] });
      navigate(`/sessions/${id}`);
    });
  };
  return (
    <form class="new-session stack" aria-labelledby="new-session" onSubmit={(event) => void make(event)}>
      <h2 id="new-session">{text().title}</h2>
      <Field
        label={text().name}
        hint={text().nameHint}
        required
        maxlength="200"
        value={title()}
        error={ofField("title")}
        onInput={(event) => setTitle(event.currentTarget.value)}
      />
      <div class="new-session-rest">
        <Select
          label={text().language}
          value={language()}
          onChange={(event) => setLanguage(event.currentTarget.value as Language)}
        >
          <For each={SPOKEN}>
            {(one) => (
              <option value={one} selected={language() === one}>
                {words().session.languages[one]}
              </option>
            )}
          </For>
        </Select>
        <Field
          label={text().when}
          optional
          type="datetime-local"
          value={when()}
          error={ofField("startsAt")}
          onInput={(event) => setWhen(event.currentTarget.value)}
        />
      </div>
      <p class="meta">{text().whenHint}</p>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
      <div class="row">
        <Button kind="voice" type="submit" busy={busy()}>
          {text().make}
        </Button>
      </div>
    </form>
  );
}
