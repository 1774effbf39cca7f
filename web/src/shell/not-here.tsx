import { Show } from "solid-js";
import { ProblemError } from "../api/problem.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { useWords } from "../words/reader.ts";
import { Screen } from "./screen.tsx";

/** An address that leads nowhere. */
export function NotHere() {
  const words = useWords();
  return (
    <Screen title={words().shell.notHere} width="narrow">
      <div class="stack">
        <p>{words().shell.notHereWhy}</p>
        <p>
          <ButtonLink href="/" kind="voice">
            {words().shell.goHome}
          </ButtonLink>
        </p>
      </div>
    </Screen>
  );
}

/** Nothing that could be anything, or no such thing. Of what was there and is not any more it is said why. */
const NOTHING = [400, 404];

/** In the place of a screen whose matter was not read: it is not there, or it did not come and can be tried again. */
export function Absent(props: { error: unknown; onRetry: () => void }) {
  const words = useWords();
  const nothing = () => props.error instanceof ProblemError && NOTHING.includes(props.error.status);
  return (
    <Show
      when={nothing()}
      fallback={
        <Screen title={words().shell.notShown}>
          <Problem error={props.error} onRetry={props.onRetry} />
        </Screen>
      }
    >
      <NotHere />
    </Show>
  );
}
