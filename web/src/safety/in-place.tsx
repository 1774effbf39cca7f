import { Button } from "../ui/button.tsx";
import { useSafetyWords } from "../words/safety.ts";
import "./safety.css";

/** Where an answer is hidden for now: neither its words nor its author. */
export function WithheldLine() {
  const words = useSafetyWords();
  return <p class="withheld">{words().safety.hidden.place}</p>;
}

/** How many answers are left out because one keeps their authors apart, and the way to look at them all the same. */
export function FoldedLine(props: { count: number; onShow: () => void }) {
  const words = useSafetyWords();
  return (
    <p class="folded">
      {words().safety.apart.folded(props.count)}
      <Button size="small" onClick={() => props.onShow()}>
        {words().safety.apart.show}
      </Button>
    </p>
  );
}
