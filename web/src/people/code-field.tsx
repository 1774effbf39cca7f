import { Field } from "../ui/field.tsx";
import { useWords } from "../words/reader.ts";

/** Six digits from a mail. It takes the focus when it appears: what was focused before it went with the address. */
export function CodeField(props: { code: string; onCode: (code: string) => void }) {
  const words = useWords();
  return (
    <Field
      label={words().people.signIn.code}
      hint={words().people.signIn.codeHint}
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
