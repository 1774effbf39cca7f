import { createSignal, For, Show } from "solid-js";
import { WORD_LANGUAGES, type WordList } from "#backchannel/model";
import { changeSession } from "../../session/server.ts";
import { useSessionChanged } from "../../session/session-queries.ts";
import { createAttempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Select, TextArea } from "../../ui/field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { say } from "../../ui/toast.tsx";
import { useLiveWords } from "../../words/live.ts";
import type { Run } from "./create-run.ts";
import { HoldSwitch } from "./hold-switch.tsx";

const SECONDS = [0, 10, 30, 60, 120, 300];

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** Hold for review, slow mode, and the words that wait for review. */
export function RoomSettings(props: { run: Run; words: WordList }) {
  const words = useLiveWords();
  const text = () => words().run.settings;
  const changed = useSessionChanged();
  const [languages, setLanguages] = createSignal<readonly string[]>(props.words.languages);
  const [own, setOwn] = createSignal(props.words.own.join("\n"));
  const { busy, problem, attempt } = createAttempt();
  const slow = () => props.run.room()?.session.settings.slow ?? 0;
  const change = (what: Parameters<typeof changeSession>[1]) =>
    attempt(async () => {
      changed(await changeSession(props.run.session, what));
      props.run.again();
    });
  const keepWords = async () => {
    if (await change({ words: { languages: [...languages()], own: linesOf(own()) } })) say(text().saved);
  };
  const tick = (language: string, on: boolean) =>
    setLanguages((all) => (on ? [...all, language] : all.filter((one) => one !== language)));
  return (
    <section class="stack room-settings" aria-labelledby="room-settings">
      <h2 id="room-settings">{text().title}</h2>
      <HoldSwitch run={props.run} hint />
      <Select
        label={text().slow}
        hint={text().slowHint}
        value={slow()}
        onChange={(event) => void change({ settings: { slow: Number(event.currentTarget.value) } })}
      >
        <For each={SECONDS}>
          {(seconds) => (
            <option value={seconds} selected={slow() === seconds}>
              {seconds === 0 ? text().slowOff : text().slowSeconds(seconds)}
            </option>
          )}
        </For>
      </Select>
      <fieldset class="choice word-lists">
        <legend>{text().words}</legend>
        <p class="field-hint">{text().wordsHint}</p>
        <div class="choice-options">
          <For each={WORD_LANGUAGES}>
            {(language) => (
              <Checkbox
                label={text().languages[language] ?? language}
                checked={languages().includes(language)}
                onChange={(on) => tick(language, on)}
              />
            )}
          </For>
        </div>
      </fieldset>
      <TextArea
        label={text().own}
        hint={text().ownHint}
        value={own()}
        onInput={(event) => setOwn(event.currentTarget.value)}
      />
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
      <div class="row">
        <Button busy={busy()} onClick={() => void keepWords()}>
          {text().save}
        </Button>
      </div>
    </section>
  );
}
