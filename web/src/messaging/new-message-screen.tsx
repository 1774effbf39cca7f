import { A, useNavigate, useSearchParams } from "@solidjs/router";
import { useQueries, useQueryClient } from "@tanstack/solid-query";
import { createEffect, For, Show } from "solid-js";
import { api, read } from "../api/client.ts";
import { firstName } from "../people/first-name.ts";
import { Screen } from "../shell/screen.tsx";
import { Problem } from "../ui/problem.tsx";
import { useMessagesWords } from "../words/messages.ts";
import { CannotWrite } from "./cannot-write.tsx";
import { ChoosePeople } from "./choose-people.tsx";
import { useNames } from "./companions.ts";
import { MessageBox } from "./message-box.tsx";
import "./looks.ts";

/** Begins a conversation: with whom, and the first words. Whom one comes to write to is named in the address. */
export function NewMessageScreen() {
  const words = useMessagesWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { nameOf, namesOf, readersOf } = useNames();
  const [query, setQuery] = useSearchParams<{ with?: string }>();
  const ids = () => (query.with ?? "").split(",").filter(Boolean).slice(0, 2);
  const asked = useQueries(() => ({
    queries: ids().map((id) => ({
      queryKey: ["talks", "with", id],
      queryFn: () => read(api.conversations.with[":person"].$get({ param: { person: id } })),
    })),
  }));
  const known = () => asked.flatMap(({ data }) => data ?? []);
  const people = () => known().map(({ person }) => person);
  const ready = () => people().length > 0 && people().length === ids().length;
  const begun = () => (ids().length === 1 ? known()[0]?.conversation : undefined);
  const refusal = () => known().find((one) => one.refusal)?.refusal;
  const goOn = (conversation: string) =>
    navigate(`/messages/${conversation}`, { replace: true, state: { writing: true } });
  // Who comes from somebody's page to write to them goes on where the two have begun.
  const came = query.with;
  createEffect(() => {
    const there = begun();
    if (there && query.with === came) goOn(there);
  });
  const names = () => namesOf(people());
  const placeholder = () => {
    const [one, other] = people();
    return one && !other ? words().talk.placeholder(firstName(nameOf(one))) : words().talk.placeholderBoth;
  };
  return (
    <Screen
      title={words().talk.create.title}
      width="narrow"
      up={{ href: "/messages", label: words().talk.title }}
    >
      <div class="stack" data-gap="wide">
        <ChoosePeople
          chosen={people()}
          onChange={(chosen) =>
            setQuery({ with: chosen.map(({ id }) => id).join(",") || undefined }, { replace: true })
          }
        />
        <For each={asked.filter(({ error }) => error)}>{({ error }) => <Problem error={error} />}</For>
        <Show when={begun()}>
          {(id) => (
            <p>
              {words().talk.create.begun} <A href={`/messages/${id()}`}>{words().talk.create.goOn}</A>
            </p>
          )}
        </Show>
        <Show when={ready()}>
          <Show
            when={refusal()}
            fallback={
              <MessageBox
                label={words().talk.box(names())}
                readers={readersOf(people())}
                placeholder={placeholder()}
                about="message:new"
                send={(text, options) =>
                  read(
                    api.conversations.$post({ json: { with: people().map(({ id }) => id), text } }, options),
                  )
                }
                onSent={({ conversation }, more) => {
                  // What was begun meanwhile is written to its end here, where it is.
                  if (more) return;
                  void client.invalidateQueries({ queryKey: ["talks"] });
                  goOn(conversation);
                }}
              />
            }
          >
            {(why) => <CannotWrite refusal={why()} />}
          </Show>
        </Show>
      </div>
    </Screen>
  );
}
