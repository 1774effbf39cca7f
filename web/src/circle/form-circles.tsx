import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, Show } from "solid-js";
import type { FormingPreview } from "#cohort/model";
import { api, read } from "../api/client.ts";
import { ProblemError } from "../api/problem.ts";
import { Button } from "../ui/button.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { useCircleWords } from "../words/circle.ts";
import { CircleList } from "./circle-list.tsx";

/** How it stands with forming circles: not asked for, being looked at, seen, or impossible to look at. */
type Looked =
  | { readonly is: "not-asked" }
  | { readonly is: "looking" }
  | { readonly is: "seen"; readonly preview: FormingPreview; readonly changed: boolean }
  | { readonly is: "failed"; readonly error: unknown };

/** Look who would sit with whom, then form just these circles. When they changed in between, nothing is formed: look again. */
export function FormCircles(props: { cohort: string }) {
  const words = useCircleWords();
  const text = () => words().circle.all;
  const queries = useQueryClient();
  const [looked, setLooked] = createSignal<Looked>({ is: "not-asked" });
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  let part: HTMLElement | undefined;
  const param = () => ({ cohort: props.cohort });
  const seen = () => {
    const now = looked();
    return now.is === "seen" ? now : undefined;
  };

  async function look(changed = false) {
    setProblem(undefined);
    if (!changed) setLooked({ is: "looking" });
    try {
      const preview = await read(api.cohorts[":cohort"].circles.preview.$get({ param: param() }));
      setLooked({ is: "seen", preview: preview as FormingPreview, changed });
      keepFocus(part);
    } catch (error) {
      setLooked({ is: "failed", error });
    }
  }
  const leave = () => {
    setLooked({ is: "not-asked" });
    setProblem(undefined);
    keepFocus(part);
  };
  async function form(as: string) {
    setBusy(true);
    setProblem(undefined);
    try {
      await read(api.cohorts[":cohort"].circles.$post({ param: param(), json: { as } }));
      say(text().done);
      leave();
      await queries.invalidateQueries({ queryKey: ["circles", props.cohort] });
    } catch (error) {
      if (error instanceof ProblemError && error.code === "cohort.circles-changed") await look(true);
      else setProblem(error);
    } finally {
      setBusy(false);
    }
  }
  return (
    <section class="forming" tabindex="-1" ref={part} aria-busy={looked().is === "looking" || undefined}>
      <Show
        when={seen()}
        fallback={
          <>
            <Button busy={looked().is === "looking"} onClick={() => void look()}>
              {text().preview}
            </Button>
            <p class="meta" role="status">
              {looked().is === "looking" ? text().looking : ""}
            </p>
          </>
        }
      >
        {(now) => (
          <>
            <h2>{text().previewed}</h2>
            <Show when={now().changed}>
              <p class="note" data-tone="voice" role="alert">
                {text().changed}
              </p>
            </Show>
            <p>
              {text().again(now().preview.again)} {text().what}
            </p>
            <div class="row">
              <Button kind="voice" busy={busy()} onClick={() => void form(now().preview.as)}>
                {text().form}
              </Button>
              <Button kind="quiet" onClick={leave}>
                {text().leave}
              </Button>
            </div>
            <Show when={problem()}>
              <Problem error={problem()} title={text().notFormed} />
            </Show>
            <CircleList circles={now().preview.circles} />
          </>
        )}
      </Show>
      <Show when={failedWith(looked())}>
        {(error) => <Problem error={error()} onRetry={() => void look()} />}
      </Show>
    </section>
  );
}

const failedWith = (looked: Looked) => (looked.is === "failed" ? looked.error : undefined);
