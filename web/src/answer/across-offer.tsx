import type { Across } from "#feedback/model";
import { Byline } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { Words } from "../ui/words.tsx";
import { useAnswerWords } from "../words/answer.ts";

/** Once in a while: something from another circle, with the reason why it is shown to me. */
export function AcrossOffer(props: { across: Across; onTake: () => void; onLeave: () => void }) {
  const words = useAnswerWords();
  return (
    <section class="across" aria-labelledby="across">
      <h2 id="across" class="quiet">
        {words().answer.across}
      </h2>
      <p class="meta">
        {props.across.topics.length > 0
          ? words().answer.both(props.across.topics)
          : words().answer.elsewhere(props.across.organisation ?? "")}
      </p>
      <Byline person={props.across.entry.author} size="small" />
      <Words text={props.across.entry.title || props.across.entry.text} lines={3} />
      <p class="row">
        <Button onClick={() => props.onTake()}>{words().answer.take}</Button>
        <Button kind="quiet" onClick={() => props.onLeave()}>
          {words().answer.notThisTime}
        </Button>
      </p>
    </section>
  );
}
