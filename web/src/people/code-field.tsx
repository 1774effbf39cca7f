import { ProblemError } from "../api/problem.ts";
import { Field } from "../ui/field.tsx";
import { useWords } from "../words/reader.ts";

/** Whether it is the code that was wrong, which is said where the code is. */
export const isAboutCode = (problem: unknown): problem is ProblemError =>
  problem instanceof ProblemError && problem.code === "people.wrong-code";

/** Six digits from a mail. It takes the focus when it appears: what was focused before it went with the address. */
export function CodeField(props: { code: string; problem: unknown; onCode: (code: string) => void }) {
  const words = useWords();
  const wrong = () => (isAboutCode(props.problem) ? words().ui.problem.refused(props.problem) : undefined);
  return (
    <Field
      label={words().people.signIn.code}
      hint={words().people.signIn.codeHint}
      error={wrong()}
      class="code"
      inputmode="numeric"
      autocomplete="one-time-code"
      maxlength={7}
      required
      autofocus
      ref={(input) => queueMicrotask(() => input.focus())}
      value={props.code}
      onInput={(event) => props.onCode(event.currentTarget.value.replace(/\D/g, ""))}
    />
  );
}
