import { A } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { api } from "../api/client.ts";
import { AskFirstButton } from "../ui/ask-first.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { say } from "../ui/toast.tsx";
import { useSettingsWords } from "../words/settings.ts";
import { useMyCohorts } from "./me.ts";

/** The cohorts I am in, and the way out of each. */
export function SettingsCohorts() {
  const words = useSettingsWords();
  const text = () => words().settings;
  const queries = useQueryClient();
  let place: HTMLDivElement | undefined;
  const cohorts = useMyCohorts();
  const leave = async (cohort: string, title: string) => {
    await api.cohorts[":cohort"].members.me.$delete({ param: { cohort } });
    await queries.invalidateQueries();
    say(text().left(title));
    keepFocus(place);
  };
  return (
    <div class="settings-place" tabindex="-1" ref={place}>
      <Show when={cohorts.data?.length} fallback={<p class="meta">{text().cohortsNone}</p>}>
        <ul class="settings-list">
          <For each={cohorts.data}>
            {(cohort) => (
              <li>
                <span>
                  <A href={`/cohorts/${cohort.id}`} dir="auto">
                    {cohort.title}
                  </A>
                  <small>
                    {words().people.states[cohort.state]} · {words().ui.people(cohort.people)}
                  </small>
                </span>
                {/* An archive keeps its people, and a draft is discarded where it is prepared. */}
                <Show when={cohort.state !== "closed" && cohort.state !== "draft"}>
                  <AskFirstButton
                    label={text().leave}
                    about={text().leaveOf(cohort.title)}
                    question={text().leaveQuestion(cohort.title)}
                    why={text().leaveWhy}
                    no={text().stay}
                    onYes={() => leave(cohort.id, cohort.title)}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
