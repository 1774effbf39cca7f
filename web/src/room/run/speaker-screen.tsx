import { useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { about, type SessionId } from "#backchannel/model";
import { Button } from "../../ui/button.tsx";
import { Problem } from "../../ui/problem.tsx";
import { wear } from "../../ui/wear.ts";
import { useLiveWords } from "../../words/live.ts";
import { createRun, type Run } from "./create-run.ts";
import { comingUp } from "./lanes.ts";
import { Connection, RunFrame, WithRoom } from "./run-frame.tsx";
import styles from "./speak.css?inline";

wear(styles);

const TOP = 4;

/** What a speaker reads from two metres away: the question of now, and the few that come after it. */
export function SpeakerScreen() {
  const route = useParams<{ session: SessionId }>();
  return (
    <RunFrame>
      <Show when={route.session} keyed>
        {(session) => <OneSpeaker session={session} />}
      </Show>
    </RunFrame>
  );
}

function OneSpeaker(props: { session: SessionId }) {
  const words = useLiveWords();
  const run = createRun(props.session);
  const title = () => words().run.speak.title(run.room()?.session.title ?? "");
  return (
    <WithRoom live={run.live} title={title()}>
      <Speaker run={run} title={title()} />
    </WithRoom>
  );
}

function Speaker(props: { run: Run; title: string }) {
  const words = useLiveWords();
  const text = () => words().run.speak;
  const stage = () => props.run.lanes()?.stage;
  const coming = () => {
    const now = props.run.lanes();
    return now ? comingUp(now) : [];
  };
  const next = () => coming()[0];
  const nothing = () => {
    if ((props.run.room()?.questions.length ?? 0) === 0) return text().empty;
    return next() ? text().nothingNow : text().done;
  };
  return (
    <main class="speak" id="main">
      <header class="speak-head">
        <h1>{props.run.room()?.session.title}</h1>
        <p>{words().run.here(about(props.run.room()?.here ?? 0))}</p>
      </header>
      <Connection live={props.run.live} />
      <Show when={props.run.acts.problem()}>
        {(problem) => <Problem error={problem()} onRetry={props.run.acts.forget} />}
      </Show>
      <section class="speak-now" aria-labelledby="speak-now" aria-live="polite">
        <h2 id="speak-now">{text().stage}</h2>
        <Show when={stage()} fallback={<p class="speak-nothing">{nothing()}</p>}>
          {(one) => (
            <>
              <p class="speak-text" dir="auto">
                {one().text}
              </p>
              <p class="speak-meta">
                {one().by?.name ?? words().run.unnamed} · {words().run.votes(one().votes)}
              </p>
            </>
          )}
        </Show>
        <div class="speak-acts">
          <Show when={stage()}>
            {(one) => (
              <Button kind="voice" onClick={() => void props.run.acts.end(one(), "answered")}>
                {text().answered}
              </Button>
            )}
          </Show>
          <Show when={next()}>
            {(one) => (
              <Button kind={stage() ? "plain" : "voice"} onClick={() => void props.run.acts.stage(one())}>
                {text().nextOne}
              </Button>
            )}
          </Show>
        </div>
      </section>
      <Show when={coming().length > 0}>
        <section class="speak-next" aria-labelledby="speak-next">
          <h2 id="speak-next">{text().next}</h2>
          <ol>
            <For each={coming().slice(0, TOP)}>
              {(one) => (
                <li>
                  <button type="button" onClick={() => void props.run.acts.stage(one)}>
                    <span class="speak-count" aria-hidden="true">
                      {one.votes}
                    </span>
                    <span>
                      <span class="aloud">{text().take} </span>
                      <span dir="auto">{one.text}</span>
                      <span class="aloud"> {words().run.votes(one.votes)}</span>
                    </span>
                  </button>
                </li>
              )}
            </For>
          </ol>
        </section>
      </Show>
    </main>
  );
}
