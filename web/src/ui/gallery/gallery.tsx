import "../css/main.css";
import "./gallery.css";
import { createMemoryHistory, MemoryRouter, Route } from "@solidjs/router";
import { createSignal, For } from "solid-js";
import { render } from "solid-js/web";
import { Screen } from "../../shell/screen.tsx";
import { Shell } from "../../shell/shell.tsx";
import { liveIn, speak } from "../../words/reader.ts";
import { Byline, Faces } from "../avatar.tsx";
import { Ribbon } from "../ribbon.tsx";
import { SignalCounts, type SignalName, Signals } from "../signals.tsx";
import { Time } from "../time.tsx";
import { WaitingRing } from "../waiting-ring.tsx";
import { Words } from "../words.tsx";
import { Controls } from "./controls.tsx";
import { entries, markdown, month, NOW, nothing, people } from "./examples.ts";
import { Writing } from "./writing.tsx";

function Gallery() {
  return (
    <Screen
      title="Social learning in business"
      aside="54 people · 18 time zones"
      lead="Week 3 of 4, hosted by Ana Duarte and Tomás Rey"
      margin={<Margin />}
    >
      <Ribbon month={month} zone="Europe/Lisbon" now={NOW} onMove={nothing} />
      <Writing />
      <Stream />
      <section class="stack">
        <h2>Markdown</h2>
        <Words text={markdown} />
      </section>
      <Controls />
    </Screen>
  );
}

function Margin() {
  return (
    <>
      <section class="stack">
        <h2>Someone like you could answer</h2>
        <a href="/x" class="note" data-tone="voice">
          <span>“How do you say no to a tool everybody likes?”</span>
          <small>Paul, 19 hours. You both write about #meetings</small>
        </a>
        <a href="/y" class="note">
          <span>Marta’s question on her checklist</span>
          <small>Your circle, 3 hours</small>
        </a>
      </section>
      <section class="stack">
        <h2>Answered someone today</h2>
        <Faces people={people} total={9} />
      </section>
    </>
  );
}

function Stream() {
  const [mine, setMine] = createSignal<SignalName[]>(["same-here"]);
  return (
    <section>
      <For each={entries}>
        {(entry) => (
          <article class="gallery-entry" tabindex="-1" data-item>
            <Byline person={entry.who ?? { name: "?" }} href="/people/per_x">
              {entry.place} · <Time at={entry.at} as="moment" now={NOW} />
            </Byline>
            <Words text={entry.text} />
            <footer class="row meta">
              <WaitingRing replies={entry.replies} />
              <SignalCounts counts={entry.counts} />
              <span>{entry.topics}</span>
            </footer>
          </article>
        )}
      </For>
      <h2>Signals</h2>
      <Signals
        counts={{ "same-here": 5, "trying-this": 2 }}
        mine={mine()}
        onToggle={(signal, on) => setMine(on ? [...mine(), signal] : mine().filter((one) => one !== signal))}
      />
    </section>
  );
}

const place = document.getElementById("app");
if (!place) throw new Error("gallery.html has no #app");
const wanted = new URLSearchParams(location.search);
if (wanted.get("theme")) document.documentElement.dataset.theme = wanted.get("theme") ?? "";
if (wanted.get("dir")) document.documentElement.dir = wanted.get("dir") ?? "";
await speak(wanted.get("lang") === "fr" ? "fr" : "en");
liveIn("Asia/Tokyo");
const history = createMemoryHistory();
history.set({ value: "/cohort" });

const places = [
  { href: "/", label: "Home", count: 3, exact: true },
  { href: "/cohort", label: "Social learning in business", note: "week 3" },
  { href: "/journal", label: "Journal" },
  { href: "/inbox", label: "Inbox", count: 2 },
  { href: "/people", label: "People" },
];
const bar = [
  { href: "/", label: "Home", count: 3, exact: true },
  { href: "/cohort", label: "Cohort" },
  { href: "/inbox", label: "Inbox", count: 2 },
  { href: "/settings", label: "You" },
];

render(
  () => (
    <MemoryRouter
      history={history}
      root={(props) => (
        <Shell places={places} bar={bar} me={{ id: "per_kenji00000", name: "Kenji Mori" }} onHome={nothing}>
          {props.children}
        </Shell>
      )}
    >
      <Route path="*" component={Gallery} />
    </MemoryRouter>
  ),
  place,
);
