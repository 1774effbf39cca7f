import { useParams } from "@solidjs/router";
import { createEffect, For, Match, Show, Switch } from "solid-js";
import { about, type Room, type SessionId, shownCode } from "#backchannel/model";
import { Qr } from "../../session/qr.tsx";
import { wayIn } from "../../session/way-in.ts";
import { wear } from "../../ui/wear.ts";
import { useLiveWords } from "../../words/live.ts";
import { createLiveRoom, type LiveRoom } from "../live-room.ts";
import { RunFrame, WithRoom } from "./run-frame.tsx";
import { StagePoll } from "./stage-poll.tsx";
import styles from "./wall.css?inline";
import { sizeOf, wall } from "./wall.ts";

wear(styles);

/** What hangs on the wall: dark, few words, large. It says nothing and takes no part, and keeps what it has without a network. */
export function StageScreen() {
  const route = useParams<{ session: SessionId }>();
  return (
    <RunFrame>
      <Show when={route.session} keyed>
        {(session) => <OneStage session={session} />}
      </Show>
    </RunFrame>
  );
}

function OneStage(props: { session: SessionId }) {
  const words = useLiveWords();
  const live = createLiveRoom(props.session);
  const title = () => words().run.wall.title(live.room()?.session.title ?? "");
  createEffect(() => {
    document.title = `${title()} · Outloud`;
  });
  return (
    <WithRoom live={live} title={title()}>
      <Show when={live.room()}>{(room) => <Wall room={room()} live={live} />}</Show>
    </WithRoom>
  );
}

function Wall(props: { room: Room; live: LiveRoom }) {
  const words = useLiveWords();
  const text = () => words().run.wall;
  const session = () => props.room.session;
  const now = () => wall(props.room);
  const door = () => now().shows === "door";
  const questions = () => {
    const shown = now();
    return shown.shows === "questions" ? shown : undefined;
  };
  const poll = () => {
    const shown = now();
    return shown.shows === "poll" ? shown.poll : undefined;
  };
  const calm = () => {
    if (session().state === "closed") return text().closed;
    return session().state === "planned" ? text().planned : text().calm;
  };
  return (
    <main class="wall" id="main" data-shows={now().shows}>
      <div class="wall-main">
        <Switch>
          <Match when={poll()}>{(one) => <StagePoll session={session().id} poll={one()} />}</Match>
          <Match when={questions()}>
            {(shown) => (
              <>
                <section class="wall-first" data-size={sizeOf(shown().first.text)}>
                  <p class="wall-votes">
                    <Show when={shown().staged}>
                      <span class="wall-now">{text().askedNow}</span>
                    </Show>
                    {words().run.voices(shown().first.votes)}
                  </p>
                  <h1 dir="auto">{shown().first.text}</h1>
                </section>
                <ol class="wall-rest">
                  <For each={shown().rest}>
                    {(one) => (
                      <li>
                        <span class="wall-count" aria-hidden="true">
                          {one.votes}
                        </span>
                        <span class="aloud">{words().run.voices(one.votes)}</span>
                        <p dir="auto">{one.text}</p>
                      </li>
                    )}
                  </For>
                </ol>
              </>
            )}
          </Match>
          <Match when={door()}>
            <section class="wall-door">
              <h1 dir="auto">{session().title}</h1>
              <p>{calm()}</p>
            </section>
          </Match>
        </Switch>
      </div>
      <aside class="wall-in">
        <Show when={session().state !== "closed"}>
          <Qr text={wayIn(session())} label={words().session.door.qr(shownCode(session().code))} />
          <p class="wall-code">{shownCode(session().code)}</p>
          <p class="wall-at">{text().at(location.host)}</p>
        </Show>
        <p class="wall-here">
          <Show when={session().state === "open" && props.room.here > 0}>
            {words().run.here(about(props.room.here))}
          </Show>
        </p>
        <p class="wall-away" role="status">
          {props.live.standing() === "away" ? text().away : ""}
        </p>
      </aside>
    </main>
  );
}
