import { Match, Show, Switch } from "solid-js";
import { ProblemError } from "../api/problem.ts";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { useSettingsWords } from "../words/settings.ts";
import { clock } from "../words/when.ts";
import type { ProfileSaving } from "./profile-saving.ts";

/** Beside what saves itself: saving, saved and when, or not saved and what to do about it. */
export function SavedLine(props: { saving: ProfileSaving }) {
  const words = useSettingsWords();
  const standing = () => props.saving.standing();
  const savedAt = () => {
    const now = standing();
    return now.is === "saved" ? clock(now.at) : undefined;
  };
  return (
    <p class="saved-line meta" role="status">
      <Switch>
        <Match when={standing().is === "saving"}>{words().ui.write.status.saving}</Match>
        <Match when={savedAt()}>{(at) => words().ui.write.status.saved(at())}</Match>
        <Match when={standing().is === "failed"}>
          <span class="voice">{words().settings.waiting}</span>{" "}
          <Button kind="link" onClick={() => void props.saving.again()}>
            {words().ui.retry}
          </Button>
        </Match>
      </Switch>
    </p>
  );
}

/** What went wrong, when no field of its own says so already. */
export function SavingProblem(props: { saving: ProfileSaving }) {
  const words = useSettingsWords();
  const error = () => {
    const now = props.saving.standing();
    if (now.is !== "failed") return undefined;
    return now.error instanceof ProblemError && now.error.fields.length > 0 ? undefined : now.error;
  };
  return (
    <Show when={error()}>
      <Problem error={error()} title={words().settings.notSaved} />
    </Show>
  );
}
