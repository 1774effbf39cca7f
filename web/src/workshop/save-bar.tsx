import { Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { useHostingWords } from "../words/hosting.ts";

/** Saves a design, says what went wrong; a copy that changed meanwhile may be saved over, or taken. */
export function SaveBar(props: {
  busy: boolean;
  problem: unknown;
  isStale: boolean;
  onSaveOver: () => void;
  onTakeTheirs: () => void;
  onLeave: () => void;
  /** How to go on to where somebody was going with unsaved changes. */
  going: (() => void) | undefined;
  onStay: () => void;
}) {
  const words = useHostingWords();
  const text = () => words().workshop;
  return (
    <div class="design-save">
      <Show when={props.problem && !props.isStale}>
        <Problem error={props.problem} />
      </Show>
      <Show when={props.going}>
        {(go) => (
          <div class="stack">
            <p role="alert">{text().unsaved}</p>
            <div class="row">
              <Button
                size="small"
                ref={(button) => queueMicrotask(() => button.focus())}
                onClick={props.onStay}
              >
                {text().stay}
              </Button>
              <Button size="small" kind="quiet" onClick={() => go()()}>
                {text().leaveAnyway}
              </Button>
            </div>
          </div>
        )}
      </Show>
      <Show when={props.isStale}>
        <div class="stack">
          <p role="alert">{text().stale}</p>
          <div class="row">
            <Button size="small" onClick={props.onSaveOver}>
              {text().saveOver}
            </Button>
            <Button size="small" kind="quiet" onClick={props.onTakeTheirs}>
              {text().takeTheirs}
            </Button>
          </div>
        </div>
      </Show>
      <div class="row">
        <Button type="submit" kind="voice" busy={props.busy}>
          {text().save}
        </Button>
        <Button kind="quiet" onClick={props.onLeave}>
          {text().leave}
        </Button>
      </div>
    </div>
  );
}
