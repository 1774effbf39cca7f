import { useParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type { MyThings, Room, SessionId } from "#backchannel/model";
import { Screen } from "../../shell/screen.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { Time } from "../../ui/time.tsx";
import { useLiveWords } from "../../words/live.ts";
import { createLiveRoom, type LiveRoom } from "../live-room.ts";
import { RunFrame, WithRoom } from "../run/run-frame.tsx";
import { LeftBehind } from "./left-behind.tsx";
import { fateOf } from "./outcome.ts";
import { ReplayPart } from "./replay-part.tsx";
import { EXPORTS, exportOf } from "./server.ts";
import "./looks.ts";

/** A session when it is over: what was answered and what was not, to read, to go through again, and to take along. */
export function AfterScreen() {
  const route = useParams<{ session: SessionId }>();
  return (
    <RunFrame>
      <Show when={route.session} keyed>
        {(session) => <OneSession session={session} />}
      </Show>
    </RunFrame>
  );
}

function OneSession(props: { session: SessionId }) {
  const words = useLiveWords();
  const live = createLiveRoom(props.session);
  return (
    <WithRoom live={live} title={live.room()?.session.title ?? words().after.said}>
      <Show when={live.room()}>{(room) => <After room={room()} live={live} />}</Show>
    </WithRoom>
  );
}

function After(props: { room: Room; live: LiveRoom }) {
  const words = useLiveWords();
  const text = () => words().after;
  const [view, setView] = createSignal<"said" | "replay">("said");
  const session = () => props.room.session;
  const role = () => props.live.own.me()?.role;
  const answering = () => role() === "moderator" || role() === "speaker";
  const asked = () => props.room.questions.filter(({ state }) => state !== "merged");
  const keeping = () => session().cohort !== undefined && (props.live.own.me()?.named ?? false);
  const up = () => {
    const { cohort, id } = session();
    if (cohort) return { href: `/cohorts/${cohort}`, label: words().session.ofCohort };
    return role() === "moderator" ? { href: `/sessions/${id}`, label: words().session.title } : undefined;
  };
  return (
    <Screen
      title={session().title}
      {...(up() && { up: up() })}
      lead={
        <p class="meta">
          <Show when={session().openedAt}>
            {(at) => (
              <>
                <Time at={at()} as="day" /> ·{" "}
              </>
            )}
          </Show>
          {text().lead(asked().length, asked().filter(({ state }) => state === "answered").length)}
        </p>
      }
      margin={
        <>
          <Show when={(props.live.own.mine()?.contributions.length ?? 0) > 0 && props.live.own.mine()}>
            {(mine) => <MineHere mine={mine()} />}
          </Show>
          <section class="stack" aria-labelledby="after-export">
            <h2 id="after-export">{text().export.title}</h2>
            <p class="meta">{text().export.lead}</p>
            <div class="stack" data-gap="tight">
              <For each={Object.keys(EXPORTS) as (keyof typeof EXPORTS)[]}>
                {(as) => (
                  <a
                    class="button"
                    data-kind="plain"
                    href={exportOf(session().id, as)}
                    rel="external"
                    download=""
                  >
                    {text().export[as]}
                  </a>
                )}
              </For>
            </div>
          </section>
        </>
      }
    >
      <Show when={session().state !== "closed"}>
        <p class="closed-note row">
          {text().notYet}
          <ButtonLink href={`/rooms/${session().id}`}>{text().goIn}</ButtonLink>
        </p>
      </Show>
      <Tabs
        label={text().views}
        tabs={[
          { name: "said", label: text().said },
          { name: "replay", label: text().replay },
        ]}
        value={view()}
        onChange={setView}
      >
        {(name) => (
          <Show when={name === "said"} fallback={<ReplayPart room={props.room} />}>
            <LeftBehind
              room={props.room}
              answering={answering()}
              keeping={keeping()}
              onAnswered={() => void props.live.refresh()}
            />
          </Show>
        )}
      </Tabs>
    </Screen>
  );
}

function MineHere(props: { mine: MyThings }) {
  const words = useLiveWords();
  return (
    <section class="stack" aria-labelledby="after-mine">
      <h2 id="after-mine">{words().after.mine}</h2>
      <For each={props.mine.contributions.filter(({ kind }) => kind === "question")}>
        {(one) => (
          <div class="note" data-tone={one.state === "answered" ? undefined : "plain"}>
            <p dir="auto">{one.text}</p>
            <small>{words().after.fates[fateOf(one)]}</small>
          </div>
        )}
      </For>
    </section>
  );
}
