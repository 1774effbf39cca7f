import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { Absent } from "../shell/not-here.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useConversation } from "./conversation-query.ts";
import { Conversing } from "./conversing.tsx";
import "./looks.ts";

/** A conversation with one or two others. */
export function ConversationScreen() {
  const route = useParams<{ conversation: string }>();
  return (
    // Each conversation is a screen of its own: what was being chosen or written in one is not taken to the next.
    <Show when={route.conversation} keyed>
      {(id) => {
        const conversation = useConversation(() => id);
        return (
          <Show
            when={conversation.newest()}
            fallback={
              conversation.query.isError ? (
                <Absent error={conversation.query.error} onRetry={() => void conversation.query.refetch()} />
              ) : (
                <Skeleton as="entry" />
              )
            }
          >
            {(newest) => <Conversing conversation={conversation} newest={newest()} />}
          </Show>
        );
      }}
    </Show>
  );
}
