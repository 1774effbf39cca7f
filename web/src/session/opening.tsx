import { Match, Show, Switch } from "solid-js";
import type { Session } from "#backchannel/model";
import { AskFirstButton } from "../ui/ask-first.tsx";
import { createAttempt } from "../ui/attempt.ts";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { useLiveWords } from "../words/live.ts";
import { closeRoom, openRoom } from "./server.ts";
import { useSessionChanged } from "./session-queries.ts";

/** Opens the room, closes it, or opens it again. */
export function Opening(props: { session: Pick<Session, "id" | "state">; onChanged?: () => void }) {
  const words = useLiveWords();
  const text = () => words().session.opening;
  const changed = useSessionChanged();
  const { busy, problem, attempt } = createAttempt();
  const open = () =>
    attempt(async () => {
      changed(await openRoom(props.session.id));
      props.onChanged?.();
      say(text().opened);
    });
  const close = async () => {
    changed(await closeRoom(props.session.id));
    props.onChanged?.();
    say(text().closed);
  };
  return (
    <>
      <Switch>
        <Match when={props.session.state === "planned"}>
          <Button kind="voice" busy={busy()} title={text().openWhy} onClick={() => void open()}>
            {text().open}
          </Button>
        </Match>
        <Match when={props.session.state === "open"}>
          <AskFirstButton
            label={text().close}
            question={text().closeQuestion}
            why={text().closeWhy}
            no={text().notYet}
            onYes={close}
          />
        </Match>
        <Match when={props.session.state === "closed"}>
          <Button busy={busy()} onClick={() => void open()}>
            {text().again}
          </Button>
        </Match>
      </Switch>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
    </>
  );
}
