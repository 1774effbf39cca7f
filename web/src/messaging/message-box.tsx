import type { Message } from "#messaging/model";
import { createDraft } from "../drafts/drafting.ts";
import { type Attempt, createSending } from "../drafts/sending.ts";
import { useMe } from "../people/me.ts";
import { useKey } from "../shell/keys.ts";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { WriteBox } from "../ui/write-box.tsx";
import { useMessagesWords } from "../words/messages.ts";

const LIMIT = 20_000;

/** Where one writes a message. Words are kept as a draft while they are written, and stay when sending fails. */
export function MessageBox(props: {
  label: string;
  /** Who will read it, said where one writes. */
  readers: string;
  placeholder: string;
  /** Where the draft is kept. */
  about: string;
  autofocus?: boolean;
  /** Sends it; the options make a second try the same intention. */
  send: (text: string, options: Attempt["options"]) => Promise<Message>;
  /** `more` when something is still in the box, written while it was being sent. */
  onSent: (message: Message, more: boolean) => void;
}) {
  const words = useMessagesWords();
  const me = useMe();
  const drafting = createDraft(() => me.data?.person.id ?? "", props.about);
  let area: HTMLTextAreaElement | undefined;
  useKey(
    "r",
    () => words().shell.keys.reply,
    () => area?.focus(),
  );
  const ready = () => drafting.draft.text.trim() !== "" && drafting.draft.text.length <= LIMIT;

  const sending = createSending(drafting, {
    ready,
    send: ({ text }, attempt) => props.send(attempt.again(text), attempt.options),
    onSent(message, more) {
      props.onSent(message, more);
      area?.focus();
    },
  });

  return (
    <div class="message-box">
      <p class="meta">{props.readers}</p>
      <WriteBox
        label={props.label}
        placeholder={props.placeholder}
        small
        autofocus={props.autofocus ?? false}
        text={drafting.draft.text}
        onText={(text) => drafting.change({ text })}
        limit={LIMIT}
        kept={drafting.draft.text ? drafting.kept() : undefined}
        onSend={() => void sending.send()}
        ref={(element) => {
          area = element;
        }}
        problem={
          sending.problem() ? <Problem error={sending.problem()} title={words().talk.notSent} /> : undefined
        }
      >
        <Button kind="voice" busy={sending.busy()} disabled={!ready()} onClick={() => void sending.send()}>
          {words().talk.send}
        </Button>
      </WriteBox>
    </div>
  );
}
