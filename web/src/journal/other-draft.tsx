import type { ServerDraft } from "../drafts/server.ts";
import { Button } from "../ui/button.tsx";
import { Time } from "../ui/time.tsx";
import { useWords } from "../words/reader.ts";

/** Words from another device for the same place: shown beside the box, and kept whatever is chosen. */
export function OtherDraft(props: { other: ServerDraft; onUse: () => void; onDismiss: () => void }) {
  const words = useWords();
  return (
    <section class="other-draft" aria-label={words().journal.other.label}>
      <p>
        <b>{words().journal.other.label}</b> · <Time at={props.other.savedAt} as="moment" />
      </p>
      <blockquote class="read" dir="auto">
        {props.other.text.slice(0, 300)}
      </blockquote>
      <p class="meta">{words().journal.other.kept}</p>
      <div class="row">
        <Button size="small" onClick={() => props.onUse()}>
          {words().journal.other.use}
        </Button>
        <Button size="small" kind="quiet" onClick={() => props.onDismiss()}>
          {words().journal.other.leave}
        </Button>
      </div>
    </section>
  );
}
