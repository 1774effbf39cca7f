import { For, Show } from "solid-js";
import { Screen } from "../shell/screen.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useMessagesWords } from "../words/messages.ts";
import { TakingSwitch } from "./taking-switch.tsx";
import { TalkItem } from "./talk-item.tsx";
import { useTalks } from "./talks-query.ts";
import "./looks.ts";

/** My conversations with one or two others, the one that moved last first. */
export function MessagesScreen() {
  const words = useMessagesWords();
  const talks = useTalks();
  const begin = (kind?: "voice") => (
    <ButtonLink href="/messages/new" {...(kind ? { kind } : { size: "small" })}>
      {words().talk.begin}
    </ButtonLink>
  );
  return (
    <Screen
      title={words().talk.title}
      lead={<p>{words().talk.lead}</p>}
      aside={<Show when={talks.items().length > 0}>{begin()}</Show>}
    >
      <Show
        when={talks.query.data}
        fallback={
          talks.query.isError ? (
            <Problem error={talks.query.error} onRetry={() => void talks.query.refetch()} />
          ) : (
            <Skeleton as="table" count={4} />
          )
        }
      >
        <Show
          when={talks.items().length > 0}
          fallback={<Empty action={begin("voice")}>{words().talk.empty}</Empty>}
        >
          <ul class="talks">
            {/* By their ids, so that what stays keeps its place and the focus when something new comes. */}
            <For each={talks.items().map(({ id }) => id)}>
              {(id) => (
                <Show when={talks.items().find((talk) => talk.id === id)}>
                  {(talk) => <TalkItem talk={talk()} />}
                </Show>
              )}
            </For>
          </ul>
          <Show when={talks.query.hasNextPage}>
            <div class="row">
              <Button busy={talks.query.isFetchingNextPage} onClick={() => void talks.query.fetchNextPage()}>
                {words().talk.older}
              </Button>
            </div>
          </Show>
        </Show>
        <TakingSwitch />
      </Show>
    </Screen>
  );
}
