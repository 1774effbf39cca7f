import { A } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type { Beat } from "#cadence/model";
import type { Entry } from "#journal/model";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Menu } from "../ui/menu.tsx";
import { Problem } from "../ui/problem.tsx";
import { Time } from "../ui/time.tsx";
import { say } from "../ui/toast.tsx";
import { Words } from "../ui/words.tsx";
import { useRoundWords } from "../words/round.ts";
import { useMyRound } from "./my-round.ts";

/** The round of feedback that is open: until when, what it promises and hides, and my part in it. */
export function RoundNow(props: {
  round: Beat;
  beats: readonly Beat[];
  zone: string;
  /** Whether what one writes below is for this round already, by itself or through its prompt. */
  writing: boolean;
  onWrite: () => void;
}) {
  const words = useRoundWords();
  const text = () => words().round;
  const my = useMyRound(() => props.round);
  const [problem, setProblem] = createSignal<unknown>();
  const rules = () => props.round.round ?? { blind: "none" as const, floor: 2, about: undefined };
  const prompt = () => props.beats.find(({ kind, slug }) => kind === "prompt" && slug === rules().about);
  const bring = async (entry: Entry) => {
    setProblem(undefined);
    try {
      await my.bring(entry);
      say(text().brought);
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <section class="prompt round-now" aria-labelledby="round">
      <h2>
        {text().now} · {text().until}{" "}
        <Time at={props.round.until ?? props.round.at} as="moment" beside={props.zone} />
      </h2>
      <h3 id="round" dir="auto">
        {props.round.title}
      </h3>
      <Words text={props.round.text} level={3} />
      <p class="meta">
        {[
          prompt() && text().about(prompt()?.title ?? ""),
          text().promise(rules().floor),
          text().blind[rules().blind],
        ]
          .filter(Boolean)
          .join(" ")}
      </p>
      <For each={my.within()}>
        {(entry) => (
          <p>
            {text().mine}{" "}
            <A href={`/entries/${entry.id}`} dir="auto">
              {nameOf(entry)}
            </A>
            {" · "}
            {text().mineHas((entry.ask ?? entry).answers, entry.wants ?? rules().floor)}
          </p>
        )}
      </For>
      <div class="row">
        <ButtonLink kind="voice" href={`/cohorts/${props.round.cohort}/answer`}>
          {text().answer}
        </ButtonLink>
        <Show when={my.known() && my.within().length === 0}>
          <Show when={!props.writing}>
            <Button onClick={() => props.onWrite()}>{text().write}</Button>
          </Show>
          <Show when={my.loose().length > 0}>
            <Menu
              label={text().bring}
              kind="plain"
              items={my.loose().map((entry) => ({
                label: nameOf(entry),
                onSelect: () => void bring(entry),
              }))}
            >
              {text().bring}
            </Menu>
          </Show>
        </Show>
      </div>
      <Show when={problem()}>
        <Problem error={problem()} title={text().notBrought} />
      </Show>
    </section>
  );
}

const LONG = 60;

/** An entry goes by its title or by how it begins. */
function nameOf({ title, text }: Pick<Entry, "title" | "text">): string {
  const name = title || text.replace(/\s+/g, " ");
  return name.length <= LONG ? name : `${name.slice(0, name.lastIndexOf(" ", LONG) + 1 || LONG).trim()}…`;
}
