import { useNavigate } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { Show } from "solid-js";
import { api, createIntention, read } from "../api/client.ts";
import { createAttempt } from "../ui/attempt.ts";
import { Button, type ButtonKind } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { useHostingWords } from "../words/hosting.ts";

/** Makes a copy of a design that is one's own to change, and opens it. */
export function CopyButton(props: { from: string; title: string; kind?: ButtonKind; label?: string }) {
  const words = useHostingWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const intention = createIntention();
  const { busy, problem, attempt } = createAttempt({ leaves: true });
  const label = () => props.label ?? words().workshop.copy;
  const copy = () =>
    attempt(async () => {
      const json = { from: props.from, title: words().workshop.myTitle(props.title).slice(0, 200) };
      const made = await read(api.workshops.$post({ json }, intention.options()));
      intention.done();
      void queries.invalidateQueries({ queryKey: ["workshops"] });
      navigate(`/workshops/${made.id}?edit=yes`);
    });
  return (
    <>
      <Button
        size="small"
        kind={props.kind ?? "plain"}
        busy={busy()}
        aria-label={words().workshop.about(label(), props.title)}
        onClick={() => void copy()}
      >
        {label()}
      </Button>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
    </>
  );
}
