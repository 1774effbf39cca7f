import { createSignal } from "solid-js";
import type { Entry } from "#journal/model";
import { api, read } from "../api/client.ts";
import { createDraft } from "../drafts/drafting.ts";
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
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  const text = () => drafting.draft.text || props.entry.text;
  const title = () => (drafting.draft.text ? drafting.draft.title : props.entry.title);
  const keep = (change: { text?: string; title?: string }) =>
    drafting.change({ text: text(), title: title(), ...change });

  async function save() {
    setBusy(true);
    setProblem(undefined);
    try {
      await drafting.settled();
      const { id, base } = drafting.draft;
      const json = {
        revision: props.entry.revision,
        title: title(),
        text: text(),
        kind: kind() ?? null,
        ...(base > 0 && { draft: id as never }),
      };
      await read(api.entries[":entry"].$patch({ param: { entry: props.entry.id }, json }));
      await drafting.shared(json.draft);
      props.onDone();
    } catch (error) {
      setProblem(error);
      drafting.resume();
    } finally {
      setBusy(false);
    }
  }

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
      onSend={() => void save()}
      problem={problem() ? <Problem error={problem()} title={words().journal.notShared} /> : undefined}
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
      <Button kind="voice" busy={busy()} disabled={!text().trim()} onClick={() => void save()}>
        {words().entry.save}
      </Button>
    </WriteBox>
  );
}
