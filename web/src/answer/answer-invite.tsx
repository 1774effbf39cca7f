import { A, useNavigate } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { Show } from "solid-js";
import { createBeside } from "../shell/beside.ts";
import { useKey } from "../shell/keys.ts";
import { useAnswerWords } from "../words/answer.ts";
import { answeringIn } from "./server.ts";
import "./answer-invite.css";

/**
 * That something waits for somebody like me, and the way there: an invitation, which nobody else sees. It stands in the
 * margin where there is one beside the text; where the margin is under it, in the text, before the long list of what is new.
 */
export function AnswerInvite(props: { cohort: string; in: "margin" | "text" }) {
  const beside = createBeside();
  return (
    <Show when={beside() === (props.in === "margin")}>
      <Invitation cohort={props.cohort} />
    </Show>
  );
}

function Invitation(props: { cohort: string }) {
  const words = useAnswerWords();
  const navigate = useNavigate();
  const path = () => `/cohorts/${props.cohort}/answer`;
  const answering = useQuery(() => ({
    queryKey: ["answering", props.cohort],
    queryFn: () => answeringIn(props.cohort),
  }));
  useKey(
    "g a",
    () => words().answer.key,
    () => navigate(path()),
  );
  const waits = () => {
    const mine = answering.data;
    if (!mine) return undefined;
    if (mine.kept) return words().answer.kept;
    if (mine.near > 0) return words().answer.near(mine.near);
    return mine.far > 0 ? words().answer.far(mine.far) : undefined;
  };
  return (
    <Show when={waits()}>
      {(sentence) => (
        <section class="stack answer-invite" aria-labelledby="to-answer">
          <h2 id="to-answer" class="quiet">
            {words().answer.title}
          </h2>
          <A class="note" data-tone="voice" href={path()}>
            <span>{sentence()}</span>
            <small>{words().answer.go}</small>
          </A>
        </section>
      )}
    </Show>
  );
}
