import { useNavigate } from "@solidjs/router";
import { createSignal } from "solid-js";
import { ProblemError } from "../api/problem.ts";
import { Door } from "../people/door.tsx";
import { Screen } from "../shell/screen.tsx";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { wear } from "../ui/wear.ts";
import { useAudienceWords } from "../words/audience.ts";
import { wordIn } from "./code.ts";
import styles from "./doors.css?inline";
import { RoomPage } from "./room-page.tsx";
import { knock } from "./server.ts";

wear(styles);

type Trouble = "short" | "wrong" | "over" | "many" | "notNow";

const troubleOf = (error: unknown): Trouble => {
  const status = error instanceof ProblemError ? error.status : 0;
  return status === 404 || status === 400
    ? "wrong"
    : status === 410
      ? "over"
      : status === 429
        ? "many"
        : "notNow";
};

/** Type the code that is on the slide. */
export function JoinRoom() {
  const words = useAudienceWords();
  const navigate = useNavigate();
  const [typed, setTyped] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const [trouble, setTrouble] = createSignal<Trouble>();
  let field: HTMLInputElement | undefined;

  async function go(event: Event) {
    event.preventDefault();
    const word = wordIn(typed());
    setTrouble(word ? undefined : "short");
    if (!word) return field?.focus();
    setBusy(true);
    try {
      await knock(word);
      navigate(`/live/${encodeURIComponent(word)}`);
    } catch (error) {
      setTrouble(troubleOf(error));
      field?.focus();
    } finally {
      setBusy(false);
    }
  }
  return (
    <RoomPage>
      <Door>
        <Screen title={words().room.join.title} width="narrow" lead={<p>{words().room.join.lead}</p>}>
          <form class="stack room-code" onSubmit={(event) => void go(event)} novalidate>
            <Field
              ref={field}
              label={words().room.join.code}
              hint={words().room.join.codeHint}
              class="control"
              inputmode="text"
              autocapitalize="characters"
              autocomplete="off"
              autocorrect="off"
              spellcheck={false}
              enterkeyhint="go"
              required
              autofocus
              maxlength={200}
              value={typed()}
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                setTrouble(undefined);
              }}
              error={trouble() && words().room.join[trouble() ?? "wrong"]}
            />
            <div>
              <Button type="submit" kind="voice" busy={busy()}>
                {words().room.join.go}
              </Button>
            </div>
          </form>
        </Screen>
      </Door>
    </RoomPage>
  );
}
