import { A } from "@solidjs/router";
import { createSignal, Index, type JSX, onCleanup, Show, Suspense } from "solid-js";
import { Avatar, type Somebody } from "../ui/avatar.tsx";
import { Counter } from "../ui/counter.tsx";
import { later } from "../ui/later.ts";
import { Toasts } from "../ui/toast.tsx";
import { now } from "../words/clock.ts";
import { reader, useWords } from "../words/reader.ts";
import { cityOf, clock } from "../words/when.ts";
import { Announcer } from "./announcer.tsx";
import { listenToKeys, openItem, step, useKey } from "./keys.ts";
import { startWriting } from "./writing.ts";
import "./shell.css";

const KeysDialog = later(async () => (await import("./keys-dialog.tsx")).KeysDialog);

/** A place one can go to. `note` is a word beside it ("week 3"), `count` what is new there. */
export interface Place {
  readonly href: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly count?: number | undefined;
  /** Lights up on its own address only, not on those below it. */
  readonly exact?: boolean;
}

/**
 * What surrounds every screen once somebody is signed in: places in the rail (and the first few, with Write, in the bar
 * at the bottom of a phone), who I am, keys, announcements, toasts, and a word when the network is gone.
 */
export function Shell(props: {
  places: readonly Place[];
  /** Up to four, for the bar of a phone; Write stands in their middle. */
  bar: readonly Place[];
  me: Somebody;
  onHome: () => void;
  children: JSX.Element;
}) {
  const words = useWords();
  const [keysOpen, setKeysOpen] = createSignal(false);
  const write = () => startWriting(() => props.onHome());
  listenToKeys();
  useKey(
    "n",
    () => words().shell.keys.write,
    () => write(),
  );
  useKey(
    "j",
    () => words().shell.keys.down,
    () => step(1),
  );
  useKey(
    "k",
    () => words().shell.keys.up,
    () => step(-1),
  );
  useKey("Enter", () => words().shell.keys.open, openItem);
  useKey(
    "g h",
    () => words().shell.keys.home,
    () => props.onHome(),
  );
  useKey(
    "?",
    () => words().shell.keys.help,
    () => setKeysOpen(true),
  );
  return (
    <div class="shell">
      <a class="skip" href="#main" rel="external">
        {words().shell.skip}
      </a>
      <header class="rail" data-print="no">
        <A class="wordmark" href="/" end aria-label="Outloud">
          outloud<i>.</i>
        </A>
        <nav aria-label={words().shell.places}>
          <ul>
            {/* By where they stand: a number that changes takes nobody's focus from a place. */}
            <Index each={props.places}>
              {(place) => (
                <li>
                  <A href={place().href} end={place().exact ?? false}>
                    <span>{place().label}</span>
                    <Show when={place().note}>
                      <small>{place().note}</small>
                    </Show>
                    <Counter count={place().count ?? 0} />
                  </A>
                </li>
              )}
            </Index>
          </ul>
        </nav>
        <A class="rail-me" href="/settings">
          <Avatar person={props.me} />
          <span>
            <b>{props.me.name}</b>
            <small>
              {cityOf(reader.zone())} · {clock(now())}
            </small>
          </span>
        </A>
      </header>
      <div class="shell-page">
        <Offline />
        {props.children}
      </div>
      <nav class="bar" aria-label={words().shell.places} data-print="no">
        <Index each={props.bar}>
          {(place, at) => (
            <>
              <Show when={at === Math.ceil(props.bar.length / 2)}>
                <button type="button" onClick={() => write()}>
                  {words().shell.write}
                </button>
              </Show>
              <A href={place().href} end={place().exact ?? false}>
                {place().label}
                <Counter count={place().count ?? 0} />
              </A>
            </>
          )}
        </Index>
      </nav>
      <Announcer />
      <Toasts />
      <Show when={keysOpen()}>
        <Suspense>
          <KeysDialog onClose={() => setKeysOpen(false)} />
        </Suspense>
      </Show>
    </div>
  );
}

/** Says so when the network is gone, and stops saying so when it is back. */
function Offline() {
  const words = useWords();
  const [away, setAway] = createSignal(navigator.onLine === false);
  const look = () => setAway(navigator.onLine === false);
  window.addEventListener("online", look);
  window.addEventListener("offline", look);
  onCleanup(() => {
    window.removeEventListener("online", look);
    window.removeEventListener("offline", look);
  });
  return (
    <div role="status" class="offline-place">
      <Show when={away()}>
        <p class="offline">{words().shell.offline}</p>
      </Show>
    </div>
  );
}
