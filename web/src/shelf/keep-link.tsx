import { createSignal, Show } from "solid-js";
import { createAttempt } from "../ui/attempt.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { useWords } from "../words/reader.ts";
import { addressFrom } from "./address.ts";
import type { useKeeping } from "./keeping.ts";

/** An address, typed or pasted, goes on the shelf; nobody fetches what is there. */
export function KeepLink(props: { keeping: ReturnType<typeof useKeeping> }) {
  const words = useWords();
  const [typed, setTyped] = createSignal("");
  const { busy, problem, attempt } = createAttempt();
  const [wrong, setWrong] = createSignal(false);
  const keep = async (event: SubmitEvent) => {
    event.preventDefault();
    const url = addressFrom(typed());
    setWrong(!url);
    if (!url) return;
    await attempt(async () => {
      await props.keeping.keep({ kind: "link", url }, { elsewhere: false });
      setTyped("");
    });
  };
  return (
    <form class="shelf-keep" noValidate onSubmit={(event) => void keep(event)}>
      <Field
        label={words().shelf.link}
        type="url"
        inputMode="url"
        autocomplete="off"
        placeholder={words().shelf.linkPlaceholder}
        error={wrong() ? words().shelf.noAddress : undefined}
        value={typed()}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
        }}
      />
      <Button type="submit" kind="voice" busy={busy()} disabled={!typed().trim()}>
        {words().shelf.keepShort}
      </Button>
      <Show when={problem()}>
        <Problem error={problem()} title={words().shelf.notKept} />
      </Show>
    </form>
  );
}
