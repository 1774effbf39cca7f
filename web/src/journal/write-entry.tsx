import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, Show, Suspense } from "solid-js";
import type { Beat } from "#cadence/model";
import type { Outcome } from "#feedback/model";
import type { Audience } from "#journal/model";
import { useCohort, useMembers } from "../cohort/cohort-queries.ts";
import { createDraft } from "../drafts/drafting.ts";
import { createSending } from "../drafts/sending.ts";
import { firstName } from "../people/first-name.ts";
import { useMe } from "../people/me.ts";
import { Button } from "../ui/button.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Ladder } from "../ui/ladder.tsx";
import { later } from "../ui/later.ts";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { WriteBox } from "../ui/write-box.tsx";
import { useWords } from "../words/reader.ts";
import { peopleAmong, topicsAmong } from "./completions.ts";
import { KindAndTitle } from "./kind-and-title.tsx";
import { rungsFor } from "./rungs.ts";
import { sendEntry } from "./send-entry.ts";
import "./journal.css";

const LIMIT = 50_000;
/** The fields of a question come when somebody wants to ask one. */
const AskWhileWriting = later(async () => (await import("./ask-while-writing.tsx")).AskWhileWriting);
const OtherDraft = later(async () => (await import("./other-draft.tsx")).OtherDraft);
type Kind = "did" | "learned" | "stuck" | "surprised" | "did-not-work";

/**
 * The box in which one narrates, already on the page: words, what kind they are, who may read them. In a cohort it may
 * answer a beat (this week's prompt, a check-in). Words are kept while they are written, and stay when sharing fails.
 */
export function WriteEntry(props: {
  cohort?: string | undefined;
  /** The prompt or check-in it answers. */
  beat?: Beat | undefined;
  /** What it adapts; with how it went, it tells that of something one tried, and is for oneself first. */
  adapts?: { readonly entry: string; readonly outcome?: Outcome } | undefined;
  /** For whom it is meant to begin with, when it was begun from a circle. */
  audience?: Audience | undefined;
  placeholder?: string;
  /** Where the draft is kept: two boxes with the same place share their words. */
  about: string;
  /** Which draft of this place to begin with, when it is known. */
  draft?: string | undefined;
  autofocus?: boolean;
  onShared?: (id: string) => void;
}) {
  const words = useWords();
  const queries = useQueryClient();
  const me = useMe();
  const page = useCohort(() => props.cohort);
  const members = useMembers(() => props.cohort);
  const drafting = createDraft(() => me.data?.person.id ?? "", props.about, props.draft);
  const [kind, setKind] = createSignal<Kind>();
  let box: HTMLTextAreaElement | undefined;
  const audience = () =>
    (drafting.draft.audience as Audience | undefined) ??
    props.audience ??
    (props.cohort && !props.adapts?.outcome ? "cohort" : "self");
  const ready = () => drafting.draft.text.trim() !== "" && drafting.draft.text.length <= LIMIT;

  const sending = createSending(drafting, {
    ready,
    send({ title, text, ask }, attempt) {
      const json = attempt.naming({
        audience: audience(),
        title,
        text,
        ...(kind() && { kind: kind() }),
        ...(props.cohort && { cohort: props.cohort as never }),
        ...(props.beat && { beat: props.beat.id }),
        // A question that was begun and left empty is none.
        ...(ask?.question.trim() && { ask: ask as never }),
        ...(props.adapts && { adaptedFrom: props.adapts.entry as never, outcome: props.adapts.outcome }),
      });
      return sendEntry(json, attempt.options);
    },
    async onSent(entry, more) {
      setKind(undefined);
      const stays = more || !props.onShared;
      say(words().journal.shared[entry.audience], undefined, stays ? `/entries/${entry.id}` : undefined);
      keepFocus(box);
      await queries.invalidateQueries({ queryKey: ["streams"] });
      void queries.invalidateQueries({ queryKey: ["mine"] });
      if (!more) props.onShared?.(entry.id);
    },
  });

  return (
    <WriteBox
      label={words().journal.box}
      ref={(element) => {
        box = element;
      }}
      placeholder={props.placeholder ?? words().journal.placeholder(firstName(me.data?.person.name ?? ""))}
      text={drafting.draft.text}
      onText={(text) => drafting.change({ text })}
      limit={LIMIT}
      kept={drafting.draft.text ? drafting.kept() : undefined}
      people={peopleAmong(
        () => members.data,
        () => me.data?.blocked,
      )}
      topics={topicsAmong(() => members.data)}
      autofocus={props.autofocus ?? false}
      onSend={() => void sending.send()}
      above={
        <>
          <Show when={drafting.other()}>
            {(other) => (
              <Suspense>
                <OtherDraft
                  other={other()}
                  onUse={() => void drafting.swap()}
                  onDismiss={drafting.dismissOther}
                />
              </Suspense>
            )}
          </Show>
          <Show when={drafting.draft.text || drafting.draft.title}>
            <KindAndTitle
              kind={kind()}
              onKind={props.adapts?.outcome ? undefined : setKind}
              title={drafting.draft.title}
              onTitle={(title) => drafting.change({ title })}
            />
          </Show>
        </>
      }
      ladder={
        <>
          <Show when={drafting.draft.ask}>
            {(ask) => (
              <Suspense>
                <AskWhileWriting
                  ask={ask()}
                  onAsk={(next) => drafting.change({ ask: next })}
                  area={() => box}
                  onWithout={() => {
                    drafting.change({ ask: undefined });
                    keepFocus(box);
                  }}
                />
              </Suspense>
            )}
          </Show>
          <Ladder
            rungs={rungsFor(
              { page: page.data, members: members.data, guest: me.data?.person.guest ?? false },
              words().journal,
            )}
            value={audience()}
            from="self"
            onChange={(step) => drafting.change({ audience: step })}
          />
        </>
      }
      problem={
        sending.problem() ? (
          <Problem error={sending.problem()} title={words().journal.notShared} />
        ) : undefined
      }
    >
      <Show when={drafting.draft.text && !drafting.draft.ask}>
        <Button kind="quiet" onClick={() => drafting.change({ ask: { question: "", help: "view" } })}>
          {words().journal.ask}
        </Button>
      </Show>
      <Show when={drafting.draft.text}>
        <Button
          kind="quiet"
          onClick={() => {
            const before = { ...drafting.draft };
            void drafting.discard();
            say(words().journal.discarded, () => {
              drafting.change(before);
              keepFocus(box);
            });
            keepFocus(box);
          }}
        >
          {words().journal.discard}
        </Button>
      </Show>
      <Button kind="voice" busy={sending.busy()} disabled={!ready()} onClick={() => void sending.send()}>
        {audience() === "self" ? words().journal.keep : words().journal.share}
      </Button>
    </WriteBox>
  );
}
