import { Match, Show, Switch } from "solid-js";
import { Tabs } from "../ui/tabs.tsx";
import { useAudienceWords } from "../words/audience.ts";
import { type Tab, useHere } from "./here.ts";
import { Links } from "./links.tsx";
import { NewsOfTheRoom } from "./news-of-the-room.tsx";
import { OnStage } from "./on-stage.tsx";
import { PollCall } from "./poll-call.tsx";
import { Polls } from "./polls.tsx";
import { Questions } from "./questions.tsx";
import { Reactions } from "./reactions.tsx";
import { SayBox } from "./say-box.tsx";
import { Talk } from "./talk.tsx";
import { Yours } from "./yours.tsx";

const BOXES = { questions: "question", talk: "message", links: "link" } as const;

/** The room while it is open, and as it stood when it closed. */
export function OpenRoom() {
  const words = useAudienceWords();
  const here = useHere();
  const room = here.live.room;
  const text = () => words().room.tabs;
  const openPolls = () => room()?.polls.filter(({ state }) => state === "open").length ?? 0;
  const questions = () => room()?.questions.filter(({ state }) => state !== "merged" && state !== "asked");
  const tabs = () => [
    { name: "questions" as const, label: text().withCount(text().questions, questions()?.length ?? 0) },
    { name: "talk" as const, label: text().talk },
    {
      name: "polls" as const,
      label: text().withCount(text().polls, openPolls() || (room()?.polls.length ?? 0)),
    },
    { name: "links" as const, label: text().withCount(text().links, room()?.links.length ?? 0) },
  ];
  const box = () => {
    const tab = here.tab();
    return tab === "polls" ? undefined : BOXES[tab];
  };
  return (
    <main id="main" class="room-main" tabindex="-1">
      <OnStage />
      <aside class="room-side" aria-label={words().room.yours.title(here.own().size)}>
        <Yours />
        <NewsOfTheRoom />
      </aside>
      <div class="room-flow">
        <PollCall />
        <Tabs<Tab> label={text().label} tabs={tabs()} value={here.tab()} onChange={here.setTab}>
          {(name) => (
            <Switch>
              <Match when={name === "questions"}>
                <Questions />
              </Match>
              <Match when={name === "talk"}>
                <Talk />
              </Match>
              <Match when={name === "polls"}>
                <Polls />
              </Match>
              <Match when={name === "links"}>
                <Links />
              </Match>
            </Switch>
          )}
        </Tabs>
      </div>
      <Show when={room()?.session.state === "open" && here.live.own.me()?.role !== "stage"}>
        <div class="room-foot">
          <Reactions />
          <Show when={box()} keyed>
            {(kind) => <SayBox kind={kind} />}
          </Show>
        </div>
      </Show>
    </main>
  );
}
