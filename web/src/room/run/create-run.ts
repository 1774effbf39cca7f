import { createMemo } from "solid-js";
import type { SessionId } from "#backchannel/model";
import { useDesk, useDeskAgain } from "../../session/session-queries.ts";
import { createLiveRoom } from "../live-room.ts";
import { createActs } from "./acts.ts";
import { guessed, guessedDesk } from "./guesses.ts";
import { lanes } from "./lanes.ts";

export type Run = ReturnType<typeof createRun>;

/** A room with what it takes to run it: as it stands, as it will stand after what was pressed, and what can be pressed. */
export function createRun(session: SessionId) {
  const readDesk = useDeskAgain();
  const again = () => readDesk(session);
  const live = createLiveRoom(session, again);
  const moderates = () => live.own.me()?.role === "moderator";
  const held = useDesk(() => session, moderates);
  const acts = createActs(() => session, live.room, again);
  const room = createMemo(() => {
    const known = live.room();
    return known && guessed(known, acts.guesses());
  });
  const desk = createMemo(() => held.data && guessedDesk(held.data, acts.guesses()));
  const order = createMemo(() => {
    const known = room();
    return known && lanes(known, desk());
  });
  return { session, live, room, desk, lanes: order, acts, again };
}
