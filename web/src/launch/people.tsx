import { createSignal, Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { TextArea } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { wear } from "../ui/wear.ts";
import { useHostingWords } from "../words/hosting.ts";
import { cityOf } from "../words/when.ts";
import { useLines } from "./draft-changes.ts";
import { InviteList } from "./invite-list.tsx";
import { type InvitedTo, useInviting } from "./inviting.ts";
import { JoinLink } from "./join-link.tsx";
import { ListReport } from "./list-trouble.tsx";
import styles from "./people.css?inline";
import { keepUnsentList, unsentList } from "./unsent-list.ts";

wear(styles);

const LARGEST = 600_000;

/** Who is invited to a draft: the list as it stands, and the ways to put people on it. */
export function PeopleStep(props: { cohort: InvitedTo }) {
  const lines = useLines(() => props.cohort.id);
  return (
    <>
      <AddPeople cohort={props.cohort} />
      <Show when={lines.isSuccess && lines.data} fallback={<Skeleton as="table" count={1} />}>
        {(list) => <InviteList cohort={props.cohort} lines={list()} />}
      </Show>
    </>
  );
}

/**
 * Puts people on a cohort's list: pasted, from a CSV file, or by a link they can follow. Before the launch they wait on
 * the list; after it they are let in at once.
 */
export function AddPeople(props: { cohort: InvitedTo }) {
  const words = useHostingWords();
  const inviting = useInviting(() => props.cohort);
  const text = () => unsentList(props.cohort.id);
  const setText = (text: string) => keepUnsentList(props.cohort.id, text);
  const [fileProblem, setFileProblem] = createSignal<string>();
  let file: HTMLInputElement | undefined;
  let root: HTMLDivElement | undefined;

  const put = async () => {
    if (text().trim() === "") return;
    if (!(await inviting.invite(text()))) return;
    setText("");
    // The button that had the focus is spent: it goes to what became of the list.
    root?.querySelector<HTMLElement>(".list-report")?.focus();
  };
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    setFileProblem(undefined);
    const read = await textOf(chosen);
    if (file) file.value = "";
    if ("refused" in read) return setFileProblem(words().launch[read.refused]);
    setText(read.text);
    await put();
  };
  return (
    <div class="add-people" ref={root}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void put();
        }}
      >
        <TextArea
          label={words().launch.paste}
          hint={
            <>
              {words().launch.pasteHint}{" "}
              {words().launch.otherwise(
                cityOf(props.cohort.zone),
                words().launch.languages[props.cohort.language],
              )}
            </>
          }
          rows={4}
          spellcheck={false}
          class="paste"
          error={fileProblem()}
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div class="row">
          <Button type="submit" busy={inviting.busy()} disabled={text().trim() === ""}>
            {words().launch.put}
          </Button>
          <Button kind="quiet" onClick={() => file?.click()}>
            {words().launch.upload}
          </Button>
          <input
            ref={file}
            class="aloud"
            type="file"
            tabindex="-1"
            aria-label={words().launch.upload}
            accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        </div>
      </form>
      <Show when={inviting.problem()}>
        <Problem error={inviting.problem()} />
      </Show>
      <ListReport inviting={inviting} />
      <JoinLink cohort={props.cohort} />
    </div>
  );
}

/** The words of a file; refused when it is too large, or is no UTF-8 text. */
async function textOf(file: File): Promise<{ text: string } | { refused: "tooLarge" | "notText" }> {
  if (file.size > LARGEST) return { refused: "tooLarge" };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return text.includes("\0") ? { refused: "notText" } : { text };
  } catch {
    return { refused: "notText" };
  }
}
