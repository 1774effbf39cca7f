import { createResource, createSignal, onCleanup, Show } from "solid-js";
import type { Room } from "#backchannel/model";
import { Empty } from "../../ui/empty.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useLiveWords } from "../../words/live.ts";
import { before, createReplay } from "./replay.ts";
import { ReplayLine } from "./replay-line.tsx";
import { allFrames } from "./server.ts";

/** The session as it happened: fetched when somebody wants to see it, then gone through in any direction. */
export function ReplayPart(props: { room: Room }) {
  const words = useLiveWords();
  const text = () => words().after.time;
  const [share, setShare] = createSignal(0);
  let left = false;
  onCleanup(() => {
    left = true;
  });
  const [replay, { refetch }] = createResource(
    () => props.room.session.id,
    async (session) => createReplay(before(props.room), await allFrames(session, setShare, () => left)),
  );
  return (
    <Show
      when={replay.state === "ready" && replay()}
      fallback={
        replay.state === "errored" ? (
          <Problem error={replay.error} onRetry={() => void refetch()} />
        ) : (
          <p class="meta" role="status">
            {text().loading}
            <progress class="replay-progress" value={share()} max="1" aria-label={text().loading} />
          </p>
        )
      }
    >
      {(ready) => (
        <Show when={ready().from !== undefined} fallback={<Empty>{text().nothing}</Empty>}>
          <ReplayLine room={props.room} replay={ready()} />
        </Show>
      )}
    </Show>
  );
}
