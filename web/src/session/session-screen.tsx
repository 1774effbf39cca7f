import { useParams } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import type { Desk, SessionId } from "#backchannel/model";
import { Absent } from "../shell/not-here.tsx";
import { Screen } from "../shell/screen.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Time } from "../ui/time.tsx";
import { useLiveWords } from "../words/live.ts";
import { useWords } from "../words/reader.ts";
import { DoorWay } from "./door-way.tsx";
import { Opening } from "./opening.tsx";
import { RoleLinks } from "./role-links.tsx";
import { useDesk } from "./session-queries.ts";
import "./looks.ts";

/** A session that is prepared: how people come in, who has which part, and the button that opens it. */
export function SessionScreen() {
  const route = useParams<{ session: SessionId }>();
  const desk = useDesk(() => route.session);
  return (
    <Switch fallback={<Skeleton as="lines" count={3} />}>
      <Match when={desk.data}>{(shown) => <Prepared desk={shown()} />}</Match>
      <Match when={desk.isError}>
        <Absent error={desk.error} onRetry={() => void desk.refetch()} />
      </Match>
    </Switch>
  );
}

function Prepared(props: { desk: Desk }) {
  const live = useLiveWords();
  const words = useWords();
  const text = () => live().session;
  const session = () => props.desk.session;
  const to = (where: string) => `/rooms/${session().id}/${where}`;
  const up = () => {
    const { cohort } = session();
    return cohort
      ? { href: `/cohorts/${cohort}`, label: words().shell.cohort }
      : { href: "/sessions", label: text().title };
  };
  return (
    <Screen
      title={session().title}
      up={up()}
      lead={
        <p class="meta">
          {text().states[session().state]}
          <Show when={session().state === "planned" && session().startsAt}>
            {(at) => (
              <>
                {" · "}
                <Time at={at()} as="moment" />
              </>
            )}
          </Show>
        </p>
      }
    >
      <div class="stack prepared" data-gap="wide">
        <Show when={session().state !== "closed"}>
          <DoorWay session={session()} />
        </Show>
        <div class="row">
          <Opening session={session()} />
          <Show
            when={session().state !== "closed"}
            fallback={
              <ButtonLink kind="voice" href={to("after")}>
                {text().go.after}
              </ButtonLink>
            }
          >
            <ButtonLink kind={session().state === "open" ? "voice" : "plain"} href={to("desk")}>
              {text().go.desk}
            </ButtonLink>
            <ButtonLink href={to("speak")}>{text().go.speak}</ButtonLink>
            <ButtonLink href={to("stage")} target="_blank">
              {text().go.stage}
            </ButtonLink>
            <ButtonLink href={`/rooms/${session().id}`}>{text().go.room}</ButtonLink>
          </Show>
        </div>
        <Show when={session().state !== "closed"}>
          <RoleLinks session={session().id} links={props.desk.links} />
        </Show>
      </div>
    </Screen>
  );
}
