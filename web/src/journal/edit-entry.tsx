import { createSignal } from "solid-js";
import type { Entry } from "#journal/model";
import { api, read } from "../api/client.ts";
import { createDraft } from "../drafts/drafting.ts";
import { createSending } from "../drafts/sending.ts";
import { useMe } from "../people/me.ts";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { WriteBox } from "../ui/write-box.tsx";
import { useWords } from "../words/reader.ts";
import { KindAndTitle } from "./kind-and-title.tsx";

/** Change the words of one's own entry. What stood there before stays in its history; what is typed is kept as a draft. */
export function EditEntry(props: { entry: Entry; onDone: () => void }) {
  const words = useWords();
  const me = useMe();
  const drafting = createDraft(
    () => me.data?.person.id ?? "",
    `edit:${props.entry.id}:${props.entry.revision}`,
  );
  const [kind, setKind] = createSignal(props.entry.kind);
  let { revision } = props.entry;
  const text = () => drafting.draft.text || props.entry.text;
  const title = () => (drafting.draft.text ? drafting.draft.title : props.entry.title);
  const keep = (change: { text?: string; title?: string }) =>
    drafting.change({ text: text(), title: title(), ...change });

  const sending = createSending(drafting, {
    ready: () => text().trim() !== "",
    replaces: true,
    send(_, attempt) {
      const json = attempt.naming({ revision, title: title(), text: text(), kind: kind() ?? null });
      return read(api.entries[":entry"].$patch({ param: { entry: props.entry.id }, json }));
    },
    onSent(entry, more) {
      revision = entry.revision;
      if (!more) props.onDone();
    },
  });

  return (
    <WriteBox
      label={words().entry.edit}
      text={text()}
      onText={(next) => keep({ text: next })}
      limit={50_000}
      kept={drafting.draft.text ? drafting.kept() : undefined}
      autofocus
      above={
        <KindAndTitle
          kind={kind()}
          onKind={setKind}
          title={title()}
          onTitle={(next) => keep({ title: next })}
        />
      }
      onSend={() => void sending.send()}
      problem={
        sending.problem() ? (
          <Problem error={sending.problem()} title={words().journal.notShared} />
        ) : undefined
      }
    >
      <Button
        kind="quiet"
        onClick={() => {
          void drafting.discard();
          props.onDone();
        }}
      >
        {words().entry.cancel}
      </Button>
      <Button
        kind="voice"
        busy={sending.busy()}
        disabled={!text().trim()}
        onClick={() => void sending.send()}
      >
        {words().entry.save}
      </Button>
    </WriteBox>
  );
}
