import { createSignal, Show } from "solid-js";
import { api, read } from "../api/client.ts";
import { CodeField, isAboutCode } from "../people/code-field.tsx";
import { createAttempt } from "../ui/attempt.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { useHostingWords } from "../words/hosting.ts";
import { reader } from "../words/reader.ts";
import { joinLater, takeJoin } from "./join-later.ts";

/** Signs in by a code, with the join link as what invites an address that nobody knows yet. */
export function JoinByMail(props: { token: string; onIn: (first: boolean) => Promise<unknown> }) {
  const words = useHostingWords();
  const [email, setEmail] = createSignal("");
  const [code, setCode] = createSignal("");
  const [flow, setFlow] = createSignal<string>();
  const { busy, problem, ofField, forget, attempt } = createAttempt();
  const text = () => words().people.signIn;
  const ofEmail = () => ofField("email");
  const onSubmit = (run: () => Promise<void>) => (event: SubmitEvent) => {
    event.preventDefault();
    void attempt(run);
  };
  const ask = async () => {
    const json = { email: email(), language: reader.language(), zone: reader.zone(), invite: props.token };
    setFlow((await read(api["sign-in"].code.$post({ json }))).flow);
    joinLater(props.token);
  };
  const enter = async () => {
    const { first } = await read(api["sign-in"].try.$post({ json: { flow: flow() ?? "", code: code() } }));
    takeJoin();
    await props.onIn(first);
  };
  return (
    <>
      <Show
        when={flow()}
        fallback={
          // Our own words say what is wrong with an address, in the reader's language.
          <form class="stack" noValidate onSubmit={onSubmit(ask)}>
            <p class="meta">{words().launch.join.ask}</p>
            <Field
              label={text().email}
              type="email"
              autocomplete="email"
              required
              value={email()}
              error={ofEmail()}
              onInput={(event) => setEmail(event.currentTarget.value)}
            />
            <div class="row">
              <Button type="submit" kind="voice" busy={busy()}>
                {words().launch.join.join}
              </Button>
            </div>
          </form>
        }
      >
        <form class="stack" onSubmit={onSubmit(enter)}>
          <p role="status">{words().launch.join.mailed(email())}</p>
          <CodeField code={code()} problem={problem()} onCode={setCode} />
          <div class="row">
            <Button type="submit" kind="voice" busy={busy()} disabled={code().length !== 6}>
              {words().launch.join.join}
            </Button>
            <Button
              kind="quiet"
              onClick={() => {
                forget();
                setFlow(undefined);
              }}
            >
              {text().otherAddress}
            </Button>
          </div>
        </form>
      </Show>
      <Show when={problem() && !ofEmail() && !isAboutCode(problem())}>
        <Problem error={problem()} title={words().launch.join.notIn} />
      </Show>
    </>
  );
}
