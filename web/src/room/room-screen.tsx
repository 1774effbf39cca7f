import { useParams } from "@solidjs/router";
import { createEffect, Match, on, Show, Switch } from "solid-js";
import type { SessionId } from "#backchannel/model";
import { ProblemError } from "../api/problem.ts";
import { Door } from "../people/door.tsx";
import { announce } from "../shell/announcer.tsx";
import { Screen } from "../shell/screen.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useAudienceWords } from "../words/audience.ts";
import { createHere, HereProvider, useHere } from "./here.ts";
import { OpenRoom } from "./open-room.tsx";
import { RoomHead } from "./room-head.tsx";
import { RoomPage } from "./room-page.tsx";
import { BeforeIt, OverNow } from "./room-times.tsx";

/** A live room, for whoever is in the audience: on their phone, without an account if they like. */
export function RoomScreen() {
  const route = useParams<{ session: string }>();
  return (
    <RoomPage>
      <Show when={route.session} keyed>
        {(session) => (
          <HereProvider value={createHere(session as SessionId)}>
            <InRoom />
          </HereProvider>
        )}
      </Show>
    </RoomPage>
  );
}

function InRoom() {
  const words = useAudienceWords();
  const here = useHere();
  const room = here.live.room;
  createEffect(() => {
    const title = room()?.session.title;
    if (title) document.title = `${title} · Outloud`;
  });
  createEffect(
    on(
      () => room()?.session.state,
      (state, before) => {
        if (before === "planned" && state === "open") announce(words().room.news.opened);
      },
    ),
  );
  return (
    <Switch
      fallback={
        <main id="main" class="room-main">
          <Skeleton as="entry" count={4} />
        </main>
      }
    >
      <Match when={here.live.problem()}>{(problem) => <NotIn problem={problem()} />}</Match>
      <Match when={room()?.session.state === "planned"}>
        <RoomHead />
        <BeforeIt />
      </Match>
      <Match when={room()}>
        <RoomHead />
        <Show when={room()?.session.state === "closed"}>
          <OverNow />
        </Show>
        <OpenRoom />
      </Match>
    </Switch>
  );
}

/** Without a seat, or where there is no room at all. */
function NotIn(props: { problem: unknown }) {
  const words = useAudienceWords();
  const here = useHere();
  const status = () => (props.problem instanceof ProblemError ? props.problem.status : 500);
  const seatless = () => status() === 403 || status() === 401;
  return (
    <Door>
      <Screen
        title={seatless() ? words().room.noSeat : words().room.noRoom}
        width="narrow"
        lead={<p>{words().room.noSeatLead}</p>}
      >
        <Show
          when={seatless() || status() === 404}
          fallback={<Problem error={props.problem} onRetry={() => void here.live.refresh()} />}
        >
          <ButtonLink href="/live" kind="voice">
            {words().room.join.title}
          </ButtonLink>
        </Show>
      </Screen>
    </Door>
  );
}
