import { createSignal, For, Show } from "solid-js";
import type { BeatKind } from "#cadence/model";
import type { RoundRules } from "#workshop/model";
import { Tabs } from "../ui/tabs.tsx";
import { Words } from "../ui/words.tsx";
import { useHostingWords } from "../words/hosting.ts";
import { reader as own } from "../words/reader.ts";
import { cityOf } from "../words/when.ts";

/** Whose eyes the month is read with. */
export interface Reader {
  readonly name: string;
  readonly zone: string;
  readonly language: "en" | "fr";
}

/** One moment: a beat on the reader's clock, a mail, or both. The invitation is a mail alone. */
interface Scene {
  readonly beat?: {
    readonly slug: string;
    readonly kind: BeatKind;
    readonly title: string;
    readonly text: string;
    readonly round?: RoundRules | undefined;
    readonly writeFirst?: boolean | undefined;
    readonly local: { readonly on: string; readonly clock: string };
    readonly night: boolean;
  };
  readonly mail?: { readonly subject: string; readonly text: string };
}

const QUIET = new Set<BeatKind>(["session-closes", "round-closes"]);

/** A month as one person will live it, moment after moment on their own clock, each mail as it will be sent. */
export function RehearsedMonth(props: { cohort: string; reader: Reader; scenes: readonly Scene[] }) {
  const words = useHostingWords();
  /** What a round promises and hides, and that a prompt asks to write first. */
  const rulesOf = ({ round, writeFirst }: NonNullable<Scene["beat"]>) => {
    if (writeFirst) return words().workshop.writeFirstHint;
    if (!round) return undefined;
    const about = props.scenes.find(({ beat }) => beat?.slug === round.about)?.beat?.title;
    return words().workshop.round.goes(round.floor, round.blind, about);
  };
  const shown = () => props.scenes.filter(({ beat, mail }) => mail || (beat && !QUIET.has(beat.kind)));
  return (
    <section class="rehearsed" aria-labelledby="rehearsed">
      <h3 id="rehearsed">{words().launch.readingAs(props.reader.name, cityOf(props.reader.zone))}</h3>
      <ol>
        <For each={shown()}>
          {(scene) => (
            <li data-night={scene.beat?.night ? "" : undefined}>
              <p class="scene-when">
                <Show when={scene.beat} fallback={words().launch.mailNow}>
                  {(beat) => (
                    <>
                      {onDay(beat().local.on)} <b>{beat().local.clock}</b>
                      <Show when={beat().night}>
                        <span class="scene-night"> {words().launch.atNight}</span>
                      </Show>
                    </>
                  )}
                </Show>
              </p>
              <div class="scene-what">
                <Show when={scene.beat}>
                  {(beat) => (
                    <>
                      <p class="scene-title">{words().cohort.beat(beat().kind, beat().title)}</p>
                      <Show when={!scene.mail && beat().text}>
                        <Words text={beat().text} level={4} />
                      </Show>
                      <Show when={rulesOf(beat())}>{(rules) => <p class="meta">{rules()}</p>}</Show>
                    </>
                  )}
                </Show>
                <Show when={scene.mail}>
                  {(mail) => (
                    <RehearsedMail
                      cohort={props.cohort}
                      reader={props.reader}
                      scene={scene.beat?.slug ?? "invitation"}
                      mail={mail()}
                    />
                  )}
                </Show>
              </div>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}

/** A mail, opened when somebody wants to read it: as a mail program shows it, or its text. */
function RehearsedMail(props: {
  cohort: string;
  reader: Reader;
  scene: string;
  mail: { readonly subject: string; readonly text: string };
}) {
  const words = useHostingWords();
  const [open, setOpen] = createSignal(false);
  const [part, setPart] = createSignal<"html" | "text">("html");
  // Its own address, because a mail's inline styles are allowed by its own policy and not by this page's.
  const address = () =>
    `/api/cohorts/${props.cohort}/rehearsal/${props.scene}?${new URLSearchParams({ ...props.reader })}`;
  return (
    <details class="scene-mail" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <small>{words().launch.mail}</small> <span dir="auto">{props.mail.subject}</span>
      </summary>
      <Show when={open()}>
        <Tabs
          label={words().launch.parts}
          tabs={[
            { name: "html", label: words().launch.asHtml },
            { name: "text", label: words().launch.asText },
          ]}
          value={part()}
          onChange={setPart}
        >
          {(name) => (
            <Show when={name === "html"} fallback={<pre class="mail-text">{props.mail.text}</pre>}>
              <iframe src={address()} title={props.mail.subject} sandbox="" loading="lazy" />
            </Show>
          )}
        </Tabs>
      </Show>
    </details>
  );
}

const onDay = (on: string) =>
  new Intl.DateTimeFormat(own.locale(), {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
  }).format(new Date(`${on}T12:00:00Z`));
