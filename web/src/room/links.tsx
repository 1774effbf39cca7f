import { For, Show } from "solid-js";
import { Empty } from "../ui/empty.tsx";
import { useAudienceWords } from "../words/audience.ts";
import { clock } from "../words/when.ts";
import { useHere } from "./here.ts";

const hostOf = (url: string) => {
  try {
    return new URL(url).host.replace(/^www\./, "");
  } catch {
    return url;
  }
};

/** What people pointed to, the newest first: its title in their words, and where it leads. */
export function Links() {
  const words = useAudienceWords();
  const here = useHere();
  const text = () => words().room.links;
  const links = () => (here.live.room()?.links ?? []).filter(({ state }) => state !== "asked").toReversed();
  return (
    <Show when={links().length > 0} fallback={<Empty>{text().none}</Empty>}>
      <ol class="room-list" aria-label={text().label}>
        <For each={links()}>
          {(link) => (
            <li class="room-link">
              <a href={link.url} target="_blank" rel="noopener noreferrer">
                <span class="room-asked" dir="auto">
                  {link.text}
                </span>
                <span class="room-host">
                  {hostOf(link.url ?? "")} <span aria-hidden="true">↗</span>
                  <span class="aloud">, {text().newTab}</span>
                </span>
              </a>
              <p class="meta">
                {text().by(link.by?.name ?? words().room.questions.unnamed)} · {clock(new Date(link.at))}
              </p>
            </li>
          )}
        </For>
      </ol>
    </Show>
  );
}
