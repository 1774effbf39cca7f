import { For, Show } from "solid-js";
import type { Design, Moment } from "#workshop/model";
import { Words } from "../ui/words.tsx";
import { useHostingWords } from "../words/hosting.ts";
import type { Reading } from "./design-edits.ts";

const inOrder = (moments: readonly Moment[]) =>
  [...moments].sort((a, b) => a.day - b.day || (a.at < b.at ? -1 : 1));

/** A design as somebody reads it who is going to host it: how, then the month from the lobby to the last check-in. */
export function DesignReader(props: { design: Design }) {
  const words = useHostingWords();
  const text = () => words().workshop;
  const roundOf = ({ round }: Moment) => {
    const { floor = 2, blind = "none", about } = round ?? {};
    const prompt = props.design.weeks.flatMap(({ moments }) => moments).find(({ slug }) => slug === about);
    return text().round.goes(floor, blind, prompt?.title);
  };
  return (
    <div class="design">
      <p class="read">{props.design.summary}</p>
      <details class="design-part" open>
        <summary>
          <h2>{text().hostingPage}</h2>
        </summary>
        <Words text={props.design.hosting} level={3} />
      </details>
      <section class="design-part" aria-labelledby="lobby">
        <h2 id="lobby">{text().lobby}</h2>
        <p class="meta">{text().lobbyWhen(props.design.lobby.daysBefore, props.design.lobby.at)}</p>
        <Words text={props.design.lobby.hello} level={3} />
        <ReadingList reading={props.design.lobby.reading} />
      </section>
      <For each={props.design.weeks}>
        {(week, index) => (
          <section class="design-part" aria-labelledby={`week-${index()}`}>
            <h2 id={`week-${index()}`}>{text().week(index() + 1, week.title)}</h2>
            <p class="read design-aim">{week.aim}</p>
            <ReadingList reading={week.reading} />
            <ol class="moments">
              <For each={inOrder(week.moments)}>
                {(moment) => (
                  <li>
                    <p class="moment-when">
                      {text().day(moment.day)} <b>{moment.at}</b>
                      <small>
                        {text().kinds[moment.kind]}
                        <Show when={moment.minutes}>{(minutes) => <> · {text().lasts(minutes())}</>}</Show>
                      </small>
                    </p>
                    <div>
                      <h3>{moment.title}</h3>
                      <Words text={moment.text} level={4} />
                      <Show when={moment.kind === "round"}>
                        <p class="meta">{roundOf(moment)}</p>
                      </Show>
                      <Show when={moment.writeFirst}>
                        <p class="meta">{text().writeFirstHint}</p>
                      </Show>
                    </div>
                  </li>
                )}
              </For>
            </ol>
          </section>
        )}
      </For>
      <section class="design-part" aria-labelledby="closing">
        <h2 id="closing">{text().closing}</h2>
        <Words text={props.design.closing.text} level={3} />
      </section>
      <Show when={props.design.checkIns.length > 0}>
        <section class="design-part" aria-labelledby="check-ins">
          <h2 id="check-ins">{text().checkIns}</h2>
          <ol class="moments">
            <For each={props.design.checkIns}>
              {(checkIn) => (
                <li>
                  <p class="moment-when">
                    {text().after(checkIn.weeksAfter)} <b>{checkIn.at}</b>
                  </p>
                  <div>
                    <h3>{checkIn.question}</h3>
                    <Words text={checkIn.text} level={4} />
                  </div>
                </li>
              )}
            </For>
          </ol>
        </section>
      </Show>
    </div>
  );
}

function ReadingList(props: { reading: readonly Reading[] }) {
  const words = useHostingWords();
  return (
    <Show when={props.reading.length > 0}>
      <h3 class="design-reading">{words().workshop.reading}</h3>
      <For each={props.reading}>
        {(item) => (
          <details>
            <summary>{item.title}</summary>
            <Words text={item.note} level={4} />
            <Show when={item.url}>
              {(url) => (
                <a href={url()} target="_blank" rel="noopener noreferrer">
                  {url()}
                </a>
              )}
            </Show>
          </details>
        )}
      </For>
    </Show>
  );
}
