import type { Reply } from "#feedback/model";
import { api, read } from "../api/client.ts";
import { createSending } from "../drafts/sending.ts";
import { createWords } from "../drafts/words.ts";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { WriteBox } from "../ui/write-box.tsx";
import { useWords } from "../words/reader.ts";

/** Change the words of one's own answer. */
export function EditReply(props: { reply: Reply; onChanged: () => void; onDone: () => void }) {
  const words = useWords();
  const edited = createWords(props.reply.text);
  const sending = createSending(edited, {
    ready: () => edited.text().trim() !== "",
    replaces: true,
    send(text) {
      const param = { entry: props.reply.entry, reply: props.reply.id };
      const json = { text, revision: props.reply.revision };
      return read(api.entries[":entry"].replies[":reply"].$patch({ param, json }));
    },
    onSent(_, more) {
      if (!more) props.onDone();
      props.onChanged();
    },
  });
  return (
    <WriteBox
      label={words().entry.edit}
      small
      autofocus
      text={edited.text()}
      onText={edited.write}
      limit={20_000}
      onSend={() => void sending.send()}
      problem={
        sending.problem() ? (
          <Problem error={sending.problem()} title={words().journal.notShared} />
        ) : undefined
      }
    >
      <Button kind="quiet" onClick={() => props.onDone()}>
        {words().entry.cancel}
      </Button>
      <Button
        kind="voice"
        busy={sending.busy()}
        disabled={!edited.text().trim()}
        onClick={() => void sending.send()}
      >
        {words().entry.save}
      </Button>
    </WriteBox>
  );
}
