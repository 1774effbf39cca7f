import type { JSX } from "solid-js";
import { useWords } from "../words/reader.ts";
import "./waiting-ring.css";

/** Open while nobody has answered; closed, and teal, from the first human reply on. */
export function WaitingRing(props: {
  replies: number;
  /** Replies by other people than the author; `replies` when not given. */
  answers?: number;
  /** Instead of the number of replies: how long it has waited. */
  children?: JSX.Element;
}) {
  const words = useWords();
  const answered = () => (props.answers ?? props.replies) > 0;
  return (
    <span class="waiting">
      <span
        class="waiting-ring"
        data-answered={answered() ? "" : undefined}
        role="img"
        aria-label={answered() ? words().ui.waiting.closed : words().ui.waiting.open}
      />
      <span>{props.children ?? words().ui.replies(props.replies)}</span>
    </span>
  );
}
