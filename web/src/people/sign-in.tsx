import { useNavigate, useSearchParams } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, Show } from "solid-js";
import { api, read } from "../api/client.ts";
import { ProblemError } from "../api/problem.ts";
import { Screen } from "../shell/screen.tsx";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { reader, useWords } from "../words/reader.ts";
import { CodeField, isAboutCode } from "./code-field.tsx";
import { Door } from "./door.tsx";
import { wayBack, welcomeTo } from "./way-back.ts";

type State = "asking" | "sending" | "mailed" | "trying" | "showing-passkey";

/** Sign in with a code from a mail, or with a passkey. */
export function SignIn() {
  const words = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [query] = useSearchParams<{ to?: string }>();
  const [state, setState] = createSignal<State>("asking");
  const [email, setEmail] = createSignal("");
  const [code, setCode] = createSignal("");
  const [flow, setFlow] = createSignal("");
  const [problem, setProblem] = createSignal<unknown>();
  const mailed = () => state() === "mailed" || state() === "trying";

  async function attempt(doing: State, otherwise: State, run: () => Promise<void>) {
    setProblem(undefined);
    setState(doing);
    try {
      await run();
    } catch (error) {
      setProblem(error);
      setState(otherwise);
    }
  }
  const ask = (event: Event) => {
    event.preventDefault();
    void attempt("sending", "asking", async () => {
      const asked = await read(
        api["sign-in"].code.$post({
          json: { email: email(), language: reader.language(), zone: reader.zone() },
        }),
      );
      setFlow(asked.flow);
      setState("mailed");
    });
  };
  const enter = async (first = false) => {
    queries.clear();
    const to = wayBack(query.to);
    navigate(first ? welcomeTo(to) : to, { replace: true });
  };
  const trial = (event: Event) => {
    event.preventDefault();
    void attempt("trying", "mailed", async () => {
      const { first } = await read(api["sign-in"].try.$post({ json: { flow: flow(), code: code() } }));
      await enter(first);
    });
  };
  const passkey = () =>
    void attempt("showing-passkey", "asking", async () => {
      const { showPasskey } = await import("./passkey.ts");
      if (await showPasskey()) await enter();
      else setState("asking");
    });
  const fieldProblem = (field: string) =>
    problem() instanceof ProblemError ? (problem() as ProblemError).of(field) : undefined;
  const words_ = () => words().people.signIn;

  return (
    <Door>
      <Screen
        title={words_().title}
        width="narrow"
        lead={<p>{mailed() ? words_().mailed(email()) : words_().lead}</p>}
      >
        <div class="stack">
          <Show
            when={mailed()}
            fallback={
              // Our own words say what is wrong with an address, in the reader's language.
              <form class="stack" noValidate onSubmit={ask}>
                <Field
                  label={words_().email}
                  type="email"
                  autocomplete="email webauthn"
                  required
                  autofocus
                  value={email()}
                  onInput={(event) => setEmail(event.currentTarget.value)}
                  error={fieldProblem("email")}
                />
                <div class="row">
                  <Button type="submit" kind="voice" busy={state() === "sending"}>
                    {words_().sendCode}
                  </Button>
                  <Button kind="plain" busy={state() === "showing-passkey"} onClick={passkey}>
                    {words_().passkey}
                  </Button>
                </div>
              </form>
            }
          >
            <form class="stack" onSubmit={trial}>
              <CodeField code={code()} problem={problem()} onCode={setCode} />
              <div class="row">
                <Button type="submit" kind="voice" busy={state() === "trying"} disabled={code().length !== 6}>
                  {words_().enter}
                </Button>
                <Button
                  kind="quiet"
                  onClick={() => {
                    setProblem(undefined);
                    setState("asking");
                  }}
                >
                  {words_().otherAddress}
                </Button>
              </div>
            </form>
          </Show>
          <Show when={problem() && !fieldProblem("email") && !isAboutCode(problem())}>
            <Problem error={problem()} title={words_().notIn} />
          </Show>
          <Show when={location.hostname === "localhost" && mailed()}>
            <p class="meta">
              <a href="/outbox" rel="external">
                {words_().outbox}
              </a>
            </p>
          </Show>
        </div>
      </Screen>
    </Door>
  );
}
