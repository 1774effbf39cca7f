import { Show } from "solid-js";
import type { Entry } from "#journal/model";
import { api, read } from "../api/client.ts";
import type { DraftAsk } from "../drafts/device.ts";
import { createDraft } from "../drafts/drafting.ts";
import { createSending } from "../drafts/sending.ts";
import { AskFields } from "../journal/ask-fields.tsx";
import { useMe } from "../people/me.ts";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { useAskingWords } from "../words/asking.ts";
import type { Passages } from "./passages.ts";

const NOTHING: DraftAsk = { question: "", help: "view" };

/** Put a question on one's own entry, or put it in other words; what is typed is kept until it is asked. */
export function AskForm(props: { entry: Entry; passages: Passages; onDone: () => void }) {
  const words = useAskingWords();
  const me = useMe();
  const drafting = createDraft(() => me.data?.person.id ?? "", `ask:${props.entry.id}`);
  const ask = () => drafting.draft.ask ?? standing(props.entry) ?? NOTHING;

  const sending = createSending(drafting, {
    ready: () => ask().question.trim() !== "",
    replaces: true,
    send() {
      const json = { ...ask(), revision: props.entry.revision };
      return read(api.entries[":entry"].ask.$put({ param: { entry: props.entry.id }, json: json as never }));
    },
    onSent(_, more) {
      if (more) return;
      props.passages.drop();
      props.onDone();
    },
  });

  return (
    <form
      class="ask-form"
      aria-label={words().asking.ask.label}
      onSubmit={(event) => {
        event.preventDefault();
        void sending.send();
      }}
    >
      <AskFields
        ask={ask()}
        onAsk={(next) => drafting.change({ ask: next })}
        selection={() => props.passages.selected()}
        autofocus
      />
      <Show when={sending.problem()}>
        <Problem error={sending.problem()} title={words().asking.ask.notPut} />
      </Show>
      <div class="row">
        <Button type="submit" kind="voice" busy={sending.busy()} disabled={!ask().question.trim()}>
          {words().asking.ask.put}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            void drafting.discard();
            props.onDone();
          }}
        >
          {words().asking.ask.leave}
        </Button>
      </div>
    </form>
  );
}

function standing({ ask }: Entry): DraftAsk | undefined {
  if (!ask) return undefined;
  const { question, help, passage } = ask;
  return { question, help, ...(passage && { passage }) };
}
