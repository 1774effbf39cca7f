import { createSignal, type JSX, Match, Switch } from "solid-js";
import type { Shown } from "#backchannel/model";
import { AnswerDialog } from "./answer-dialog.tsx";
import { AskBackDialog } from "./ask-back-dialog.tsx";
import type { Run } from "./create-run.ts";
import { MergeDialog } from "./merge-dialog.tsx";

/** What takes more than one press to do to a question. */
export type What = "merge" | "write" | "ask";
export type Ask = (what: What, one: Shown) => void;

/** Asks what is needed for it, over the page; whatever was asked about is followed while it changes. */
export function Asking(props: { run: Run; children: (ask: Ask) => JSX.Element }) {
  const [asked, setAsked] = createSignal<{ what: What; one: Shown }>();
  const one = (what: What) => {
    const now = asked();
    return now?.what === what ? now.one : undefined;
  };
  const close = () => setAsked(undefined);
  return (
    <>
      {props.children((what, question) => setAsked({ what, one: question }))}
      <Switch>
        <Match when={one("merge")}>
          {(question) => <MergeDialog run={props.run} question={question()} onClose={close} />}
        </Match>
        <Match when={one("write")}>
          {(question) => <AnswerDialog run={props.run} question={question()} onClose={close} />}
        </Match>
        <Match when={one("ask")}>
          {(question) => <AskBackDialog run={props.run} question={question()} onClose={close} />}
        </Match>
      </Switch>
    </>
  );
}
