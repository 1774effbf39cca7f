import { createSignal, type JSX, Show } from "solid-js";
import { createAttempt } from "./attempt.ts";
import { Button, type ButtonKind } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Problem } from "./problem.tsx";

/** For what cannot be undone: one question, what follows from a yes, and two buttons. A refusal stays in the dialog. */
export function AskFirst(props: {
  open: boolean;
  onClose: () => void;
  question: string;
  why: JSX.Element;
  /** What a yes does, as a verb. */
  yes: string;
  no: string;
  onYes: () => Promise<void>;
}) {
  const { busy, problem, attempt, forget } = createAttempt();
  const close = () => {
    forget();
    props.onClose();
  };
  const agree = () =>
    attempt(async () => {
      await props.onYes();
      props.onClose();
    });
  return (
    <Dialog
      open={props.open}
      onClose={close}
      title={props.question}
      actions={
        <>
          <Button kind="quiet" onClick={close}>
            {props.no}
          </Button>
          <Button kind="voice" busy={busy()} onClick={() => void agree()}>
            {props.yes}
          </Button>
        </>
      }
    >
      <p>{props.why}</p>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
    </Dialog>
  );
}

/** A button that asks first. */
export function AskFirstButton(props: {
  label: string;
  /** Said aloud where the label alone does not say about what. */
  about?: string;
  kind?: ButtonKind;
  question: string;
  why: JSX.Element;
  no: string;
  onYes: () => Promise<void>;
}) {
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <Button
        size="small"
        kind={props.kind ?? "plain"}
        aria-label={props.about}
        onClick={() => setOpen(true)}
      >
        {props.label}
      </Button>
      <AskFirst
        open={open()}
        onClose={() => setOpen(false)}
        question={props.question}
        why={props.why}
        yes={props.label}
        no={props.no}
        onYes={() => props.onYes()}
      />
    </>
  );
}
