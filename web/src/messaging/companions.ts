import type { Companion } from "#messaging/model";
import { useMessagesWords } from "../words/messages.ts";

/** What somebody in a conversation is called, also when they are no longer here. */
export function useNames() {
  const words = useMessagesWords();
  const nameOf = ({ name }: Pick<Companion, "name">) => name || words().talk.somebody;
  return {
    nameOf,
    /** Everybody else in it; those who left only when there is nobody else to name. */
    namesOf: (others: readonly Companion[]) => {
      const here = others.filter(({ left }) => !left);
      return words().talk.names((here.length > 0 ? here : others).map(nameOf));
    },
  };
}
