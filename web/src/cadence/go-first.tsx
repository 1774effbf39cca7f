import { Show } from "solid-js";
import type { Beat } from "#cadence/model";
import { createDraft } from "../drafts/drafting.ts";
import { useMe } from "../people/me.ts";
import { Time } from "../ui/time.tsx";
import { WriteBox } from "../ui/write-box.tsx";
import { now } from "../words/clock.ts";
import { useWords } from "../words/reader.ts";

/**
 * Facilitators go first: what one writes here waits as a draft and stands under the next prompt when it opens. There is
 * nothing to press: leaving it empty shares nothing.
 */
export function GoFirst(props: { beats: readonly Beat[] }) {
  const next = () =>
    props.beats
      .filter(({ kind, state, at }) => kind === "prompt" && state === "planned" && at > now().toISOString())
      .reduce<Beat | undefined>((first, beat) => (!first || beat.at < first.at ? beat : first), undefined);
  return (
    <Show when={next()?.id} keyed>
      {(id) => <Prepare beat={props.beats.find((beat) => beat.id === id)} />}
    </Show>
  );
}

function Prepare(props: { beat: Beat | undefined }) {
  const words = useWords();
  const me = useMe();
  const drafting = createDraft(() => me.data?.person.id ?? "", `first:${props.beat?.id}`);
  return (
    <Show when={props.beat}>
      {(beat) => (
        <details class="go-first">
          <summary>{words().cohort.goFirst.title}</summary>
          <p class="meta">
            {words().cohort.goFirst.how(beat().title)} <Time at={beat().at} as="moment" />.
          </p>
          <WriteBox
            label={words().cohort.goFirst.label}
            small
            text={drafting.draft.text}
            onText={(text) => drafting.change({ text })}
            limit={50_000}
            kept={drafting.draft.text ? drafting.kept() : undefined}
          >
            <span class="meta">
              {drafting.draft.text.trim() ? words().cohort.goFirst.waits : words().cohort.goFirst.empty}
            </span>
          </WriteBox>
        </details>
      )}
    </Show>
  );
}
