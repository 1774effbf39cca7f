import { For, Show } from "solid-js";
import { DoorWay } from "../../session/door-way.tsx";
import { RoleLinks } from "../../session/role-links.tsx";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Time } from "../../ui/time.tsx";
import { useLiveWords } from "../../words/live.ts";
import { ActLog } from "./act-log.tsx";
import type { Ask } from "./asking.tsx";
import { ById } from "./by-id.tsx";
import type { Run } from "./create-run.ts";
import { DeskQuestion } from "./desk-question.tsx";
import { RoomSettings } from "./room-settings.tsx";
import { Said } from "./said.tsx";

/** How the room is run: its doors, its rules, what was hidden, who was muted, and all that was done. */
export function DeskRoom(props: { run: Run; onAsk: Ask }) {
  const words = useLiveWords();
  const text = () => words().run;
  return (
    <Show when={props.run.desk()} fallback={<Skeleton as="lines" count={3} />}>
      {(desk) => (
        <div class="room-grid">
          <div class="stack" data-gap="wide">
            <DoorWay session={props.run.room()?.session ?? desk().session} />
            <RoleLinks session={props.run.session} links={desk().links} />
            <RoomSettings run={props.run} words={desk().words} />
          </div>
          <div class="stack" data-gap="wide">
            <Show when={desk().asked.length > 0}>
              <section aria-labelledby="desk-asked">
                <h2 id="desk-asked">{text().asked.title}</h2>
                <div class="asks">
                  <ById each={desk().asked}>
                    {(one) => <DeskQuestion run={props.run} question={one()} onAsk={props.onAsk} compact />}
                  </ById>
                </div>
              </section>
            </Show>
            <section aria-labelledby="desk-hidden">
              <h2 id="desk-hidden">{text().hidden.title}</h2>
              <div class="asks">
                <For each={desk().hidden} fallback={<p class="meta">{text().hidden.none}</p>}>
                  {(one) => (
                    <article class="ask">
                      <div class="ask-text">
                        <Said one={one} />
                      </div>
                      <div class="ask-acts">
                        <Button
                          aria-label={text().act.of(text().hidden.bringBack, one.text)}
                          onClick={() =>
                            one.hiddenAt
                              ? void props.run.acts.bringBack(one)
                              : void props.run.acts.turn(one, "shown")
                          }
                        >
                          {text().hidden.bringBack}
                        </Button>
                      </div>
                    </article>
                  )}
                </For>
              </div>
            </section>
            <section aria-labelledby="desk-muted">
              <h2 id="desk-muted">{text().muted.title}</h2>
              <ul class="muted">
                <For each={desk().muted} fallback={<li class="meta">{text().muted.none}</li>}>
                  {(one) => (
                    <li>
                      <span>
                        {one.name ?? text().muted.mark(one.mark.slice(0, 4))}
                        <small>
                          {" "}
                          {text().muted.since} <Time at={one.since} as="clock" />
                        </small>
                      </span>
                      <Button onClick={() => void props.run.acts.unmute({ id: one.about })}>
                        {text().muted.unmute}
                      </Button>
                    </li>
                  )}
                </For>
              </ul>
            </section>
            <ActLog session={props.run.session} />
          </div>
        </div>
      )}
    </Show>
  );
}
