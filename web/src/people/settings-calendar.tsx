import { createSignal, Show } from "solid-js";
import { api, read } from "../api/client.ts";
import { CalendarFeed } from "../cadence/calendar-feed.tsx";
import { AskFirstButton } from "../ui/ask-first.tsx";
import { say } from "../ui/toast.tsx";
import { useSettingsWords } from "../words/settings.ts";

/** The address of my calendar feed, and a new one when somebody has it who should not. */
export function SettingsCalendar() {
  const words = useSettingsWords();
  const text = () => words().settings;
  const [renewed, setRenewed] = createSignal<string>();
  const renew = async () => {
    setRenewed((await read(api.me.calendar.renewal.$post())).url);
    say(text().renewed);
  };
  return (
    <>
      <div>
        <Show when={renewed()} keyed fallback={<CalendarFeed />}>
          {(address) => <CalendarFeed address={address} />}
        </Show>
      </div>
      <div>
        <AskFirstButton
          label={text().renew}
          question={text().renewQuestion}
          why={text().renewWhy}
          no={text().keep}
          onYes={renew}
        />
      </div>
    </>
  );
}
