import { useNavigate } from "@solidjs/router";
import { createSignal, type JSX, Match, Show, Suspense, Switch } from "solid-js";
import { ProblemError } from "../../api/problem.ts";
import { Announcer } from "../../shell/announcer.tsx";
import { listenToKeys, step, useKey } from "../../shell/keys.ts";
import { Screen } from "../../shell/screen.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { later } from "../../ui/later.ts";
import { Problem } from "../../ui/problem.tsx";
import { Waiting } from "../../ui/skeleton.tsx";
import { Toasts } from "../../ui/toast.tsx";
import { useLiveWords } from "../../words/live.ts";
import { useWords } from "../../words/reader.ts";
import type { LiveRoom } from "../live-room.ts";
import "./looks.ts";

const KeysDialog = later(async () => (await import("../../shell/keys-dialog.tsx")).KeysDialog);

/** What surrounds a page of a room, which stands outside of the shell: keys, announcements, and words that go away. */
export function RunFrame(props: { children: JSX.Element }) {
  const words = useWords();
  const [keysOpen, setKeysOpen] = createSignal(false);
  listenToKeys();
  useKey(
    "j",
    () => words().shell.keys.down,
    () => step(1),
  );
  useKey(
    "k",
    () => words().shell.keys.up,
    () => step(-1),
  );
  useKey(
    "?",
    () => words().shell.keys.help,
    () => setKeysOpen(true),
  );
  return (
    <div class="run">
      {props.children}
      <Announcer />
      <Toasts />
      <Show when={keysOpen()}>
        <Suspense>
          <KeysDialog onClose={() => setKeysOpen(false)} />
        </Suspense>
      </Show>
    </div>
  );
}

/** The room once it is known, and before that why it is not: a seat is missing, or nobody answers. */
export function WithRoom(props: { live: LiveRoom; title: string; children: JSX.Element }) {
  const words = useLiveWords();
  const navigate = useNavigate();
  const refused = () => {
    const problem = props.live.problem();
    return problem instanceof ProblemError && [401, 403].includes(problem.status);
  };
  return (
    <Switch fallback={<Waiting />}>
      <Match when={props.live.room()}>{props.children}</Match>
      <Match when={refused()}>
        <Screen title={props.title} width="narrow">
          <Empty
            action={
              <ButtonLink kind="voice" href="/live">
                {words().run.join}
              </ButtonLink>
            }
          >
            {words().run.notHere}
          </Empty>
        </Screen>
      </Match>
      <Match when={props.live.problem()}>
        {(problem) => (
          <Screen title={props.title} width="narrow">
            <Problem error={problem()} onRetry={() => navigate(0)} />
          </Screen>
        )}
      </Match>
    </Switch>
  );
}

/** Says small that new things come late, or not at all for now. */
export function Connection(props: { live: LiveRoom }) {
  const words = useLiveWords();
  const said = () => {
    const standing = props.live.standing();
    if (standing === "asking") return words().run.connection.polling;
    return standing === "away" ? words().run.connection.away : "";
  };
  return (
    <p class="connection meta" role="status" data-standing={props.live.standing()}>
      {said()}
    </p>
  );
}
