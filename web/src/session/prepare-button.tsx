import { useNavigate } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { Show } from "solid-js";
import type { SessionCard } from "#backchannel/model";
import { createAttempt } from "../ui/attempt.ts";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { useLiveWords } from "../words/live.ts";
import { prepareSession } from "./server.ts";

/** Makes a cohort's session before the clock does, so that its code can stand on a slide; goes to its page. */
export function PrepareButton(props: { card: SessionCard }) {
  const words = useLiveWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { busy, problem, attempt } = createAttempt({ leaves: true });
  const prepare = async () => {
    const { cohort, beat } = props.card;
    if (!cohort || !beat) return;
    await attempt(async () => {
      const { id } = await prepareSession(cohort, beat);
      void queries.invalidateQueries({ queryKey: ["sessions"] });
      navigate(`/sessions/${id}`);
    });
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
