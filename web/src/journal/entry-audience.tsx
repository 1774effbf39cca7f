import { Show, Suspense } from "solid-js";
import type { CohortPage, Member } from "#cohort/model";
import type { Entry } from "#journal/model";
import { useMe } from "../people/me.ts";
import { later } from "../ui/later.ts";
import { Reach } from "../ui/reach.tsx";
import { useWords } from "../words/reader.ts";
import { rungsFor } from "./rungs.ts";

const ChangeAudience = later(async () => (await import("./change-audience.tsx")).ChangeAudience);

/** Who may read an entry; its author steps up or down from here, and sees whom that adds before it happens. */
export function EntryAudience(props: {
  entry: Entry;
  page: CohortPage | undefined;
  members: readonly Member[] | undefined;
  open: boolean;
  mine: boolean;
  onOpen: () => void;
  onDone: () => void;
}) {
  const words = useWords();
  const me = useMe();
  const rungs = () =>
    rungsFor(
      { page: props.page, members: props.members, guest: me.data?.person.guest ?? false },
      words().journal,
    );
  const heads = () => rungs().find((rung) => rung.step === props.entry.audience)?.people;
  return (
    <Show
      when={props.open && props.mine}
      fallback={
        <Show when={props.mine} fallback={<Reach step={props.entry.audience} people={heads()} />}>
          <button type="button" class="audience-button" onClick={() => props.onOpen()}>
            <Reach step={props.entry.audience} people={heads()} />
          </button>
        </Show>
      }
    >
      <Suspense>
        <ChangeAudience entry={props.entry} rungs={rungs()} onDone={props.onDone} />
      </Suspense>
    </Show>
  );
}
