import { A, useLocation } from "@solidjs/router";
import { createEffect, createSignal, onCleanup, onMount, Show } from "solid-js";
import { about } from "#backchannel/model";
import { Button } from "../ui/button.tsx";
import { StatusDot } from "../ui/counter.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { useAudienceWords } from "../words/audience.ts";
import { reader } from "../words/reader.ts";
import { useHere } from "./here.ts";
import { SeatForm } from "./seat-form.tsx";
import { WayBack } from "./way-back.tsx";

/** How long a connection may be in the making before anybody is told. */
const PATIENCE = 5_000;

/** The title, how many are here, who I am in this room, and a word when the line is weak. */
export function RoomHead() {
  const words = useAudienceWords();
  const here = useHere();
  const text = () => words().room;
  const [changing, setChanging] = createSignal(false);
  let change: HTMLButtonElement | undefined;
  let heading: HTMLHeadingElement | undefined;
  const location = useLocation<{ cameIn?: boolean }>();
  // The button that led here is gone with its page, and the focus with it.
  onMount(() => location.state?.cameIn && keepFocus(heading));
  const room = here.live.room;
  const me = here.live.own.me;
  // Whoever reads this is here, counted already or not.
  const count = () => about(Math.max(1, room()?.here ?? 1));
  const standing = here.live.standing;
  // Connecting takes a moment, which is nobody's worry.
  const [slow, setSlow] = createSignal(false);
  createEffect(() => {
    if (standing() !== "asking") return setSlow(false);
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    onCleanup(() => clearTimeout(timer));
  });
  const weak = () => (standing() === "away" ? "away" : slow() && "asking");
  const close = () => {
    setChanging(false);
    change?.focus();
  };
  return (
    <header class="room-head">
      <Show when={me()?.named && room()?.session.cohort}>{(cohort) => <WayBack cohort={cohort()} />}</Show>
      <div class="room-title">
        <h1 tabindex="-1" ref={heading}>
          {room()?.session.title}
        </h1>
        <p class="room-here">
          <StatusDot label={text().standing[standing()]} on={standing() === "live"} />
          <span>{text().here(count(), new Intl.NumberFormat(reader.locale()).format(count()))}</span>
        </p>
      </div>
      <Show when={me()}>
        {(seat) => (
          <p class="room-me">
            {text().you.before}
            <b>{seat().name}</b>
            {text().you.after[seat().as]}.{" "}
            <Button
              kind="link"
              ref={change}
              aria-expanded={changing()}
              onClick={() => setChanging(!changing())}
            >
              {text().change}
            </Button>
          </p>
        )}
      </Show>
      <Show when={me()?.role !== "attendee" && me()?.role}>
        <nav class="room-views" aria-label={text().views}>
          <Show when={me()?.role === "moderator"}>
            <A href={`/rooms/${here.session}/desk`}>{text().desk}</A>
          </Show>
          <Show when={me()?.role !== "stage"}>
            <A href={`/rooms/${here.session}/speak`}>{text().speaker}</A>
          </Show>
          <A href={`/rooms/${here.session}/stage`}>{text().stageView}</A>
        </nav>
      </Show>
      <Show when={changing() && me()}>{(seat) => <SeatForm seat={seat()} onClose={close} />}</Show>
      <div role="status">
        <Show when={weak()}>
          {(line) => (
            <p class="room-line" data-standing={line()}>
              {text().standing[line()]}
            </p>
          )}
        </Show>
      </div>
    </header>
  );
}
