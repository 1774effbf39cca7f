import { Show } from "solid-js";
import type { Item } from "#shelf/model";
import { createAttempt } from "../ui/attempt.ts";
import { Button, type ButtonKind } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { useWords } from "../words/reader.ts";
import { useKeeping } from "./keeping.ts";

/** Puts something on the shelf of a cohort with one press; `about` says aloud what, where several such buttons stand. */
export function KeepButton(props: {
  cohort: string;
  what: Item["what"];
  about?: string;
  kind?: ButtonKind;
  onKept?: (item: Item) => void;
}) {
  const words = useWords();
  const keeping = useKeeping(() => props.cohort);
  const { busy, problem, attempt } = createAttempt();
  const keep = () =>
    attempt(async () => {
      props.onKept?.(await keeping.keep(props.what, { elsewhere: true }));
    });
  return (
    <>
      <Button
        kind={props.kind ?? "quiet"}
        size="small"
        busy={busy()}
        title={words().shelf.keep}
        aria-label={props.about ? words().shelf.keepOf(props.about) : words().shelf.keep}
        onClick={() => void keep()}
      >
        {words().shelf.keepShort}
      </Button>
      <Show when={problem()}>
        <Problem error={problem()} title={words().shelf.notKept} />
      </Show>
    </>
  );
}
