import { createSignal, Show } from "solid-js";
import type { Entry } from "#journal/model";
import { HiddenNote } from "../safety/hidden-note.tsx";
import { useKeeping } from "../shelf/keeping.ts";
import { Byline } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { Time } from "../ui/time.tsx";
import { useWords } from "../words/reader.ts";
import { EntryMenu } from "./entry-menu.tsx";
import type { View } from "./entry-screen.tsx";

/** Whose an entry is, from where and when; and what else one may do with it. */
export function EntryHead(props: {
  entry: Entry;
  mine: boolean;
  hushed: boolean;
  city: string | undefined;
  keepable: boolean;
  onView: (view: View) => void;
  onChanged: () => void;
}) {
  const words = useWords();
  const keeping = useKeeping(() => props.entry.cohort ?? "");
  const [problem, setProblem] = createSignal<unknown>();
  const keep = () => {
    setProblem(undefined);
    keeping.keep({ kind: "entry", entry: props.entry.id }, { elsewhere: true }).catch(setProblem);
  };
  return (
    <>
      <div class="entry-head">
        <Byline person={props.entry.author}>
          <Show when={props.city}>{(place) => <>{place()} · </>}</Show>
          <Time at={props.entry.sharedAt ?? props.entry.writtenAt} as="moment" />
          <Show when={props.entry.kind}>{(kind) => <> · {words().journal.kinds[kind()]}</>}</Show>
          <Show when={props.entry.editedAt}>
            {" · "}
            <Button kind="link" onClick={() => props.onView("history")}>
              {words().journal.edited}
            </Button>
          </Show>
        </Byline>
        <EntryMenu
          entry={props.entry}
          mine={props.mine}
          hushed={props.hushed}
          onKeep={props.keepable ? keep : undefined}
          onEdit={() => props.onView("editing")}
          onHistory={() => props.onView("history")}
          onAudience={() => props.onView("audience")}
          onChanged={props.onChanged}
        />
      </div>
      <Show when={problem()}>
        <Problem error={problem()} title={words().shelf.notKept} />
      </Show>
      <Show when={props.entry.hidden}>
        {(hidden) => <HiddenNote hidden={hidden()} mine={props.mine} cohort={props.entry.cohort} />}
      </Show>
    </>
  );
}
