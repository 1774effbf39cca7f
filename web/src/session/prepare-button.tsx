import { useNavigate } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, Show } from "solid-js";
import type { SessionCard } from "#backchannel/model";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { useLiveWords } from "../words/live.ts";
import { prepareSession } from "./server.ts";

/** Makes a cohort's session before the clock does, so that its code can stand on a slide; goes to its page. */
export function PrepareButton(props: { card: SessionCard }) {
  const words = useLiveWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  const prepare = async () => {
    const { cohort, beat } = props.card;
    if (!cohort || !beat) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const { id } = await prepareSession(cohort, beat);
      void queries.invalidateQueries({ queryKey: ["sessions"] });
      navigate(`/sessions/${id}`);
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <div>
      <Button
        busy={busy()}
        aria-label={words().session.about(words().session.prepare, props.card.title)}
        onClick={() => void prepare()}
      >
        {words().session.prepare}
      </Button>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
    </div>
  );
}
