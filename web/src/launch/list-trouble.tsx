import { createSignal, For, Show } from "solid-js";
import type { LineProblem } from "#cohort/model";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { useHostingWords } from "../words/hosting.ts";
import type { Inviting } from "./inviting.ts";
import { mended } from "./list-report.ts";

/** What was taken from a list, and line by line what is wrong with the rest, each with what would mend it. */
export function ListReport(props: { inviting: Inviting }) {
  const words = useHostingWords();
  let report: HTMLElement | undefined;
  const wrong = () => props.inviting.wrong();
  const suggested = () =>
    wrong().flatMap((trouble) => {
      const text = mended(trouble);
      return text === undefined ? [] : [{ line: trouble.line, text }];
    });
  // What had the focus may be gone with its line: it returns to the report, not to the top of the page.
  const thenStay = async (done: Promise<boolean>) => {
    await done;
    if (!report?.contains(document.activeElement)) report?.focus();
  };
  return (
    <Show when={props.inviting.took() !== undefined || wrong().length > 0}>
      <section
        class="list-report"
        tabindex="-1"
        ref={report}
        aria-label={words().launch.wrongLines(wrong().length)}
      >
        <p role="status">
          <Show when={props.inviting.took() !== undefined}>
            <b>{words().launch.tookIn(props.inviting.took() ?? 0)}</b>{" "}
          </Show>
          <Show when={wrong().length > 0}>{words().launch.wrongLines(wrong().length)}.</Show>
        </p>
        <Show when={suggested().length > 1}>
          <div class="row">
            <Button
              size="small"
              busy={props.inviting.busy()}
              onClick={() => void thenStay(props.inviting.resend(suggested()))}
            >
              {words().launch.fixAll(suggested().length)}
            </Button>
          </div>
        </Show>
        <ul>
          <For each={wrong()}>
            {(trouble) => (
              <Trouble
                trouble={trouble}
                busy={props.inviting.busy()}
                onSend={(text) => void thenStay(props.inviting.resend([{ line: trouble.line, text }]))}
                onLeaveOut={() => {
                  props.inviting.leaveOut(trouble.line);
                  report?.focus();
                }}
              />
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

/** One line that could not be used: what is wrong with it, its fix as a button, and the line itself to correct. */
function Trouble(props: {
  trouble: LineProblem;
  busy: boolean;
  onSend: (text: string) => void;
  onLeaveOut: () => void;
}) {
  const words = useHostingWords();
  const [text, setText] = createSignal(props.trouble.text);
  const fixed = () => mended(props.trouble);
  const isDuplicate = () => props.trouble.problem === "duplicate";
  const said = () => {
    const { value, first, problem } = props.trouble;
    const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
    if (problem !== "duplicate") return words().launch.isWrong(shown, problem);
    return first === undefined ? words().launch.onList(shown) : words().launch.sameAs(shown, first);
  };
  const fixLabel = () => {
    const { fix = "", problem } = props.trouble;
    if (problem !== "unreadable") return words().launch.fixTo(fix.length > 60 ? `${fix.slice(0, 60)}…` : fix);
    return fix.includes("\n") ? words().launch.split : words().launch.unquote;
  };
  return (
    <li>
      <p>
        <span class="line-number">{words().launch.line(props.trouble.line)}</span> {said()}
      </p>
      <Show when={!isDuplicate()}>
        <Field
          label={words().launch.editLine(props.trouble.line)}
          hideLabel
          class="paste"
          spellcheck={false}
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && props.onSend(text())}
        />
      </Show>
      <div class="row">
        <Show when={fixed() !== undefined && text() === props.trouble.text}>
          <Button size="small" busy={props.busy} onClick={() => props.onSend(fixed() ?? "")}>
            {fixLabel()}
          </Button>
        </Show>
        <Show when={text() !== props.trouble.text}>
          <Button size="small" busy={props.busy} onClick={() => props.onSend(text())}>
            {words().launch.tryLine}
          </Button>
        </Show>
        <Button size="small" kind="quiet" onClick={props.onLeaveOut}>
          {words().launch.leaveOut}
        </Button>
      </div>
    </li>
  );
}
