import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { createSignal, For, Show } from "solid-js";
import { api, read } from "../api/client.ts";
import { AskFirstButton } from "../ui/ask-first.tsx";
import { createAttempt } from "../ui/attempt.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { say } from "../ui/toast.tsx";
import { now } from "../words/clock.ts";
import { useSettingsWords } from "../words/settings.ts";
import { day } from "../words/when.ts";

const KEY = ["me", "passkeys"];

/** My passkeys: which there are, one more on this device, one less. */
export function PasskeysList() {
  const words = useSettingsWords();
  const text = () => words().settings;
  const queries = useQueryClient();
  let place: HTMLDivElement | undefined;
  const passkeys = useQuery(() => ({
    queryKey: KEY,
    queryFn: async () => (await read(api.me.passkeys.$get())).items,
  }));
  const again = () => queries.invalidateQueries({ queryKey: KEY });
  const remove = async (id: string) => {
    await api.me.passkeys[":id"].$delete({ param: { id } });
    await again();
    say(text().passkeyRemoved);
    keepFocus(place);
  };
  return (
    <div class="stack settings-place" tabindex="-1" ref={place}>
      <Show
        when={passkeys.data}
        fallback={passkeys.isError ? <Problem error={passkeys.error} /> : <Skeleton />}
      >
        {(items) => (
          <Show when={items().length > 0} fallback={<p class="meta">{text().passkeyNone}</p>}>
            <ul class="settings-list">
              <For each={items()}>
                {(passkey) => (
                  <li>
                    <span>
                      <b dir="auto">{passkey.name || text().passkeyNameless}</b>
                      <small>
                        {text().passkeySince} {day(new Date(passkey.createdAt), now())}
                        <Show when={passkey.usedOn}>
                          {(on) => (
                            <>
                              {" · "}
                              {text().passkeyUsed} {day(new Date(`${on()}T12:00:00Z`), now(), "UTC")}
                            </>
                          )}
                        </Show>
                        <Show when={passkey.synced}> · {text().passkeySynced}</Show>
                      </small>
                    </span>
                    <AskFirstButton
                      label={text().passkeyRemove}
                      question={text().passkeyRemoveQuestion(passkey.name || text().passkeyNameless)}
                      why={text().passkeyRemoveWhy}
                      no={text().keep}
                      onYes={() => remove(passkey.id)}
                    />
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Show>
      <AddPasskey onAdded={() => void again()} />
    </div>
  );
}

function AddPasskey(props: { onAdded: () => void }) {
  const words = useSettingsWords();
  const text = () => words().settings;
  const [name, setName] = createSignal("");
  const { busy, problem, attempt } = createAttempt();
  const add = async (event: Event) => {
    event.preventDefault();
    await attempt(async () => {
      const { makePasskey } = await import("./passkey.ts");
      if (await makePasskey(name().trim() || text().passkeyNameless)) {
        setName("");
        say(text().passkeyAdded);
        props.onAdded();
      }
    });
  };
  return (
    <form class="stack settings-fields" onSubmit={(event) => void add(event)}>
      <Field
        label={text().passkeyName}
        hint={text().passkeyNameHint}
        maxlength={60}
        optional
        value={name()}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <Show when={problem()}>
        <Problem error={problem()} title={text().passkeyNotMade} />
      </Show>
      <div>
        <Button type="submit" busy={busy()}>
          {text().passkeyAdd}
        </Button>
      </div>
    </form>
  );
}
