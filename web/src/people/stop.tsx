import { useParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { api, read } from "../api/client.ts";
import { Screen } from "../shell/screen.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { useWords } from "../words/reader.ts";
import { Door } from "./door.tsx";

/** Where the last line of a mail leads: one press, and no more mails of that kind. No account is needed. */
export function Stop() {
  const words = useWords();
  const route = useParams<{ token: string }>();
  const [stopped, setStopped] = createSignal<"digest" | "beats">();
  const [problem, setProblem] = createSignal<unknown>();
  const stop = async () => {
    setProblem(undefined);
    try {
      setStopped((await read(api.stop[":token"].$post({ param: { token: route.token } }))).stopped);
    } catch (error) {
      setProblem(error);
    }
  };
  const text = () => words().people.stop;
  return (
    <Door>
      <Screen title={text().title} width="narrow" lead={<p>{text().lead}</p>}>
        <Show
          when={stopped()}
          fallback={
            <Button kind="voice" onClick={() => void stop()}>
              {text().stop}
            </Button>
          }
        >
          {(list) => (
            <div class="stack" role="status">
              <p>{text().stopped[list()]}</p>
              <ButtonLink href="/settings">{text().settings}</ButtonLink>
            </div>
          )}
        </Show>
        <Show when={problem()}>
          <Problem error={problem()} />
        </Show>
      </Screen>
    </Door>
  );
}
