import { Show } from "solid-js";
import { ButtonLink } from "../ui/button.tsx";
import { Time } from "../ui/time.tsx";
import { useAudienceWords } from "../words/audience.ts";
import { useHere } from "./here.ts";

/** Before the room opens: when that is, on the clock of whoever waits. */
export function BeforeIt() {
  const words = useAudienceWords();
  const here = useHere();
  const session = () => here.live.room()?.session;
  return (
    <main id="main" class="room-main room-calm" tabindex="-1">
      <h2>{words().room.planned.title}</h2>
      <Show when={session()?.startsAt} fallback={<p class="read">{words().room.planned.soon}</p>}>
        {(at) => (
          <p class="room-begins">
            <span class="meta">{words().room.planned.at}</span>
            <b>
              <Time at={at()} as="moment" />
            </b>
            <span class="meta">
              <Time at={at()} /> · {words().ui.yourTime}
            </span>
          </p>
        )}
      </Show>
      <p class="meta" role="status">
        {words().room.planned.lead}
      </p>
    </main>
  );
}

/** After it: what came of it is on a page of its own. */
export function OverNow() {
  const words = useAudienceWords();
  const here = useHere();
  return (
    <section class="room-over" aria-label={words().room.over}>
      <p>
        <b>{words().room.over}</b> {words().room.overLead}
      </p>
      <ButtonLink kind="voice" href={`/rooms/${here.session}/after`}>
        {words().room.after}
      </ButtonLink>
    </section>
  );
}
