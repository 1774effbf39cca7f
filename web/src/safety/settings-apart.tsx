import { useQuery } from "@tanstack/solid-query";
import { createSignal, For, Show } from "solid-js";
import type { Person } from "#people/model";
import { api, read } from "../api/client.ts";
import type { ProfileSaving } from "../people/profile-saving.ts";
import { Byline } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { Switch } from "../ui/choice.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Problem } from "../ui/problem.tsx";
import { useSafetyWords } from "../words/safety.ts";
import { createApart } from "./apart.ts";
import "./safety.css";

/** Who reaches me: the kind words of facilitators, and whom I keep apart from me. */
export function SettingsApart(props: { person: Person; saving: ProfileSaving }) {
  const words = useSafetyWords();
  const text = () => words().safety.apart;
  const blocked = useQuery(() => ({
    queryKey: ["blocks"],
    queryFn: async () => (await read(api.me.blocks.$get())).items,
  }));
  const [problem, setProblem] = createSignal<unknown>();
  const apart = createApart(setProblem);
  let place: HTMLDivElement | undefined;
  return (
    <div class="stack settings-fields">
      <Switch
        label={text().nudges}
        hint={text().nudgesHint}
        checked={props.person.nudges}
        onChange={(nudges) => void props.saving.save({ nudges })}
      />
      <div class="settings-place stack" data-gap="tight" tabindex="-1" ref={place}>
        <h3 class="settings-label">{text().list}</h3>
        <p class="meta">{text().listHint}</p>
        <Show when={blocked.data?.length} fallback={<p>{text().nobody}</p>}>
          <ul class="settings-list">
            <For each={blocked.data}>
              {(person) => (
                <li>
                  <Byline person={person} size="small" />
                  <Button
                    size="small"
                    aria-label={text().endOf(person.name)}
                    onClick={() => void apart.end(person).then(() => keepFocus(place))}
                  >
                    {text().end}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={problem() ?? blocked.error}>{(error) => <Problem error={error()} />}</Show>
      </div>
    </div>
  );
}
