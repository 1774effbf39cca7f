import { createSignal, Show } from "solid-js";
import { api, read } from "../api/client.ts";
import { Button } from "../ui/button.tsx";
import { say } from "../ui/toast.tsx";
import { useWords } from "../words/reader.ts";

/** The secret address of one's own calendar feed, shown when it is asked for. */
export function CalendarFeed(props: { address?: string }) {
  const words = useWords();
  const [url, setUrl] = createSignal(props.address);
  const show = async () => setUrl((await read(api.me.calendar.$get())).url);
  const copy = async (address: string) => {
    await navigator.clipboard.writeText(address);
    say(words().cohort.calendar.copied);
  };
  return (
    <Show
      when={url()}
      fallback={
        <Button kind="link" onClick={() => void show()}>
          {words().cohort.calendar.show}
        </Button>
      }
    >
      {(address) => (
        <div class="stack" data-gap="tight">
          <p class="meta">{words().cohort.calendar.how}</p>
          <input
            class="control"
            readonly
            aria-label={words().cohort.calendar.show}
            value={address()}
            onFocus={(event) => event.currentTarget.select()}
          />
          <div class="row">
            <Button size="small" onClick={() => void copy(address())}>
              {words().cohort.calendar.copy}
            </Button>
            <a
              class="button"
              data-size="small"
              data-kind="plain"
              href={address().replace(/^https?:/, "webcal:")}
              rel="external"
            >
              {words().cohort.calendar.open}
            </a>
          </div>
        </div>
      )}
    </Show>
  );
}
