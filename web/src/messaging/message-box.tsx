import { createSignal } from "solid-js";
import type { Message } from "#messaging/model";
import { createIntention } from "../api/client.ts";
import { createDraft } from "../drafts/drafting.ts";
import { useMe } from "../people/me.ts";
import { useKey } from "../shell/keys.ts";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { WriteBox } from "../ui/write-box.tsx";
import { useMessagesWords } from "../words/messages.ts";

const LIMIT = 20_000;
type Intention = ReturnType<typeof createIntention>;

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
  send: (text: string, options: ReturnType<Intention["options"]>) => Promise<Message>;
  onSent: (message: Message) => void;
}) {
  const words = useMessagesWords();
  const me = useMe();
  const drafting = createDraft(() => me.data?.person.id ?? "", props.about);
  const intention = createIntention();
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  let area: HTMLTextAreaElement | undefined;
  useKey(
    "r",
    () => words().shell.keys.reply,
    () => area?.focus(),
  );
  const ready = () => drafting.draft.text.trim() !== "" && drafting.draft.text.length <= LIMIT;

  async function send() {
    if (!ready() || busy()) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await drafting.settled();
      const text = intention.again(drafting.draft.text, drafting.draft.text);
      const message = await props.send(text, intention.options());
      intention.done();
      await drafting.shared();
      props.onSent(message);
      area?.focus();
    } catch (error) {
      setProblem(error);
      drafting.resume();
    } finally {
      setBusy(false);
    }
  }

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
        onSend={() => void send()}
        ref={(element) => {
          area = element;
        }}
        problem={problem() ? <Problem error={problem()} title={words().talk.notSent} /> : undefined}
      >
        <Button kind="voice" busy={busy()} disabled={!ready()} onClick={() => void send()}>
          {words().talk.send}
        </Button>
      </WriteBox>
    </div>
  );
}
