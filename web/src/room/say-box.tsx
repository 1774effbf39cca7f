import { createMemo, createSignal, onCleanup, Show } from "solid-js";
import { type ContributionId, type Kind, LIMITS } from "#backchannel/model";
import { Button } from "../ui/button.tsx";
import { wear } from "../ui/wear.ts";
import { useAudienceWords } from "../words/audience.ts";
import { useHere } from "./here.ts";
import { newContributionId } from "./new-id.ts";
import { SaidLast } from "./said-last.tsx";
import styles from "./say-box.css?inline";
import { SimilarQuestions } from "./similar-questions.tsx";

wear(styles);

/** So few characters left are worth saying. */
const NEARLY = 100;
/** How long somebody pauses before what they write is compared with what was asked. */
const PAUSE = 250;

const asUrl = (typed: string) => {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes(".") ? url.href : undefined;
};

/** The box at the bottom: a question, a message or a link. What is sent is kept on this device until it has arrived. */
export function SayBox(props: { kind: Kind }) {
  const words = useAudienceWords();
  const here = useHere();
  const text = () => words().room.say;
  const draft = () => here.drafts.of(props.kind);
  const [paused, setPaused] = createSignal(draft().text);
  const [last, setLast] = createSignal<ContributionId>();
  const [badAddress, setBadAddress] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let box: HTMLTextAreaElement | undefined;
  let address: HTMLInputElement | undefined;
  const left = () => LIMITS.text - [...draft().text].length;
  const settings = () => here.live.room()?.session.settings;
  const verb = () => ({ question: text().ask, message: text().send, link: text().share })[props.kind];
  const empty = () => !(props.kind === "link" ? draft().url.trim() : draft().text.trim());
  const note = createMemo(() => {
    const { hold = false, slow = 0 } = settings() ?? {};
    return [hold && text().hold, slow > 0 && text().slow(slow)].filter(Boolean).join(" ");
  });
  const write = (value: string) => {
    here.drafts.set(props.kind, { text: value });
    clearTimeout(timer);
    timer = setTimeout(() => setPaused(value), PAUSE);
  };
  onCleanup(() => clearTimeout(timer));

  async function send(event?: Event) {
    event?.preventDefault();
    if (empty() || left() < 0) return;
    const url = props.kind === "link" ? asUrl(draft().url.trim()) : undefined;
    setBadAddress(props.kind === "link" && !url);
    if (badAddress()) return address?.focus();
    const id = newContributionId();
    const typed = draft();
    const said = typed.text.trim() || new URL(url ?? "").host;
    // Empty at once: what is typed while this is being kept is the next thing, and a second tap finds nothing to send.
    here.drafts.clear(props.kind);
    setPaused("");
    setLast(id);
    (props.kind === "link" ? address : box)?.focus();
    try {
      await here.outbox.give({ do: "say", say: { id, kind: props.kind, text: said, ...(url && { url }) } });
    } catch {
      here.drafts.giveBack(props.kind, typed);
    }
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) void send(event);
  };
  return (
    <Show when={!here.live.own.me()?.mutedAt} fallback={<p class="room-note">{text().muted}</p>}>
      <form class="room-say" data-kind={props.kind} onSubmit={(event) => void send(event)}>
        <Show when={props.kind === "question"}>
          <SimilarQuestions text={paused()} />
        </Show>
        <SaidLast id={last()} />
        <Show when={note()}>
          <p class="room-note">{note()}</p>
        </Show>
        <div class="room-box">
          <Show when={props.kind === "link"}>
            <input
              ref={address}
              class="control"
              aria-label={text().address}
              placeholder="https://"
              inputmode="url"
              autocapitalize="none"
              autocomplete="off"
              spellcheck={false}
              maxlength={LIMITS.url}
              aria-invalid={badAddress() || undefined}
              aria-describedby={badAddress() ? "say-bad" : undefined}
              value={draft().url}
              onInput={(event) => {
                setBadAddress(false);
                here.drafts.set("link", { url: event.currentTarget.value });
              }}
            />
          </Show>
          <textarea
            ref={box}
            id={`say-${props.kind}`}
            class="control"
            data-grows
            rows={1}
            aria-label={props.kind === "link" ? text().linkTitle : text()[props.kind]}
            placeholder={props.kind === "link" ? text().linkTitle : text()[props.kind]}
            enterkeyhint="send"
            dir="auto"
            value={draft().text}
            onInput={(event) => write(event.currentTarget.value)}
            onKeyDown={onKey}
          />
          <Button type="submit" kind="voice" disabled={empty() || left() < 0}>
            {verb()}
          </Button>
        </div>
        <Show when={badAddress()}>
          <p class="field-error" id="say-bad" role="alert">
            {text().badAddress}
          </p>
        </Show>
        <Show when={left() < NEARLY}>
          <p class="meta" role="status">
            {left() < 0 ? words().ui.write.tooLong(-left()) : text().left(left())}
          </p>
        </Show>
      </form>
    </Show>
  );
}
