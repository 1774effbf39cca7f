import { Show } from "solid-js";
import { ProblemError } from "../api/problem.ts";
import { useWords } from "../words/reader.ts";
import { Button } from "./button.tsx";
import "./empty.css";

/** What the same try may bring the next time: nobody was reached, too much at once, or our fault. */
const passes = (status: number) => status === 0 || status === 401 || status === 429 || status >= 500;

/** What went wrong, in plain words, and a way to try again where that may help. Never blames. */
export function Problem(props: { error: unknown; onRetry?: () => void; title?: string }) {
  const words = useWords();
  const problem = () => (props.error instanceof ProblemError ? props.error : undefined);
  const detail = () => {
    const said = words().ui.problem;
    const status = problem()?.status ?? 500;
    const refusal = problem()?.detail ? said.refused(problem() as ProblemError) : "";
    switch (status) {
      case 0:
        return said.offline;
      case 401:
        return said.signIn;
      case 404:
        return said.gone;
      case 429:
        return refusal || said.tooMany;
      default:
        return status < 500 ? refusal || said.ours : said.ours;
    }
  };
  return (
    <div class="problem" role="alert" data-offline={problem()?.status === 0 ? "" : undefined}>
      <p>
        <b>{props.title ?? words().ui.problem.title}.</b> {detail()}
      </p>
      <Show when={passes(problem()?.status ?? 500) && props.onRetry}>
        {(retry) => (
          <Button size="small" onClick={() => retry()()}>
            {words().ui.retry}
          </Button>
        )}
      </Show>
    </div>
  );
}
