import { useParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { about, type SessionId, shownCode } from "#backchannel/model";
import { DoorWay } from "../../session/door-way.tsx";
import { Opening } from "../../session/opening.tsx";
import { Screen } from "../../shell/screen.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { useLiveWords } from "../../words/live.ts";
import { Asking } from "./asking.tsx";
import { createRun, type Run } from "./create-run.ts";
import { DeskPolls } from "./desk-polls.tsx";
import { DeskQuestions } from "./desk-questions.tsx";
import { DeskRoom } from "./desk-room.tsx";
import { DeskTalk } from "./desk-talk.tsx";
import { HoldSwitch } from "./hold-switch.tsx";
import { Connection, RunFrame, WithRoom } from "./run-frame.tsx";

type View = "questions" | "talk" | "polls" | "room";

/** The moderator's desk of a live room. */
export function ModeratorDesk() {
  const route = useParams<{ session: SessionId }>();
  return (
    <RunFrame>
      <Show when={route.session} keyed>
        {(session) => <OneDesk session={session} />}
      </Show>
    </RunFrame>
  );
}

function OneDesk(props: { session: SessionId }) {
  const words = useLiveWords();
  const run = createRun(props.session);
  const title = () => run.room()?.session.title ?? words().run.desk.title("");
  return (
    <WithRoom live={run.live} title={title()}>
      <Show
        when={run.live.own.me()?.role === "moderator"}
        fallback={
          <Screen title={title()} width="narrow">
            <Empty
              action={<ButtonLink href={`/rooms/${props.session}`}>{words().session.go.room}</ButtonLink>}
            >
              {words().run.notModerator}
            </Empty>
          </Screen>
        }
      >
        <Desk run={run} title={title()} />
      </Show>
    </WithRoom>
  );
}

function Desk(props: { run: Run; title: string }) {
  const words = useLiveWords();
  const text = () => words().run.desk;
  const [view, setView] = createSignal<View>("questions");
  const [doorOpen, setDoorOpen] = createSignal(false);
  const room = () => props.run.room();
  const session = () => room()?.session;
  const polls = () => room()?.polls.filter(({ state }) => state === "open").length ?? 0;
  return (
    <Screen
      title={props.title}
      width="wide"
      up={{ href: `/sessions/${props.run.session}`, label: words().session.title }}
      aside={
        <Show when={session()}>
          {(now) => (
            <div class="row desk-now">
              <span class="desk-here" data-state={now().state}>
                {(now().state === "open" && words().run.here(about(room()?.here ?? 0))) ||
                  words().session.states[now().state]}
              </span>
              <Show when={now().state !== "closed"}>
                <Button kind="quiet" class="desk-code" onClick={() => setDoorOpen(true)}>
                  <span class="aloud">{words().session.door.title}: </span>
                  {shownCode(now().code)}
                </Button>
                <HoldSwitch run={props.run} />
              </Show>
              <Opening session={now()} onChanged={() => void props.run.live.refresh()} />
            </div>
          )}
        </Show>
      }
    >
      <Connection live={props.run.live} />
      <Show when={session()?.state === "planned"}>
        <p class="closed-note">{text().planned}</p>
      </Show>
      <Show when={session()?.state === "closed"}>
        <p class="closed-note">
          {text().closed} <a href={`/rooms/${props.run.session}/after`}>{words().session.go.after}</a>
        </p>
      </Show>
      <Show when={props.run.acts.problem()}>
        {(problem) => <Problem error={problem()} onRetry={props.run.acts.forget} />}
      </Show>
      <Asking run={props.run}>
        {(ask) => (
          <Tabs<View>
            label={text().views}
            tabs={[
              { name: "questions", label: text().questions, count: props.run.lanes()?.review.length ?? 0 },
              { name: "talk", label: text().talk },
              { name: "polls", label: text().polls, count: polls() },
              { name: "room", label: text().room },
            ]}
            value={view()}
            onChange={setView}
          >
            {(name) => (
              <>
                <Show when={name === "questions"}>
                  <DeskQuestions run={props.run} onAsk={ask} />
                </Show>
                <Show when={name === "talk"}>
                  <DeskTalk run={props.run} />
                </Show>
                <Show when={name === "polls"}>
                  <DeskPolls run={props.run} />
                </Show>
                <Show when={name === "room"}>
                  <DeskRoom run={props.run} onAsk={ask} />
                </Show>
              </>
            )}
          </Tabs>
        )}
      </Asking>
      <Dialog open={doorOpen()} onClose={() => setDoorOpen(false)} title={words().session.door.title}>
        <Show when={session()}>{(now) => <DoorWay session={now()} compact />}</Show>
      </Dialog>
    </Screen>
  );
}
