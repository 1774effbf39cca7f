import { A, useNavigate, useParams } from "@solidjs/router";
import { createSignal, Match, onMount, Show, Switch } from "solid-js";
import type { Appear, Door as DoorOf, MySeat } from "#backchannel/model";
import { ProblemError } from "../api/problem.ts";
import { Door } from "../people/door.tsx";
import { Screen } from "../shell/screen.tsx";
import { createAttempt } from "../ui/attempt.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useAudienceWords } from "../words/audience.ts";
import { now } from "../words/clock.ts";
import { moment } from "../words/when.ts";
import { ComeInAs } from "./come-in-as.tsx";
import { RoomPage } from "./room-page.tsx";
import { comeIn, knock } from "./server.ts";

/** Where a seat leads: everybody to the room, who has a role to their view of it. */
const placeOf = ({ session, role }: Pick<MySeat, "session" | "role">) =>
  `/rooms/${session}${{ moderator: "/desk", speaker: "/speak", stage: "/stage", attendee: "" }[role]}`;

/** What a code or a link opens, for whoever has it: one tap and they are in. */
export function DoorScreen() {
  const words = useAudienceWords();
  const navigate = useNavigate();
  const route = useParams<{ word: string }>();
  const [door, setDoor] = createSignal<DoorOf>();
  const [gone, setGone] = createSignal<unknown>();
  const { busy, problem, attempt } = createAttempt({ leaves: true });
  const text = () => words().room.door;
  const word = () => decodeURIComponent(route.word);

  const look = () => {
    setGone(undefined);
    knock(word()).then((found) => {
      // Whoever has a seat is in already; a link that gives a role is worth a press all the same.
      if (found.seated && !found.role) navigate(placeOf({ ...found, role: "attendee" }), { replace: true });
      else setDoor(found);
    }, setGone);
  };
  onMount(look);

  const enter = (how: Appear) =>
    attempt(async () => {
      const seat = await comeIn({ word: word(), ...how });
      navigate(placeOf(seat), { replace: true, state: { cameIn: true } });
    });
  const sentence = () => {
    const error = gone();
    const code = error instanceof ProblemError ? error.code : "";
    return words().room.refusals[code];
  };

  return (
    <RoomPage>
      <Door>
        <Switch fallback={<Skeleton as="lines" count={2} />}>
          <Match when={gone()}>
            <Screen title={words().room.join.title} width="narrow">
              <div class="stack">
                <Show when={sentence()} fallback={<Problem error={gone()} onRetry={look} />}>
                  {(said) => (
                    <p class="problem" role="alert">
                      {said()}
                    </p>
                  )}
                </Show>
                <div class="row">
                  <ButtonLink href="/live" kind="voice">
                    {text().otherCode}
                  </ButtonLink>
                </div>
              </div>
            </Screen>
          </Match>
          <Match when={door()}>
            {(to) => (
              <Screen
                title={to().title}
                width="narrow"
                lead={
                  <p class="room-door-lead">
                    <b data-state={to().state}>
                      {to().state === "planned" && to().startsAt
                        ? text().opens(moment(new Date(to().startsAt ?? 0), now()))
                        : text().state[to().state]}
                    </b>
                    <Show when={to().hosts.length > 0}>
                      {" · "}
                      {text().hosts(words().ui.list(to().hosts))}
                    </Show>
                  </p>
                }
              >
                <div class="stack" data-gap="wide">
                  <ComeInAs door={to()} busy={busy()} onEnter={(how) => void enter(how)} />
                  <Show when={problem()}>
                    <Problem error={problem()} title={text().notIn} />
                  </Show>
                  <Show when={!to().named}>
                    <p class="meta">
                      {text().promise}{" "}
                      <A href={`/sign-in?to=${encodeURIComponent(`/live/${route.word}`)}`}>{text().signIn}</A>
                    </p>
                  </Show>
                </div>
              </Screen>
            )}
          </Match>
        </Switch>
      </Door>
    </RoomPage>
  );
}
