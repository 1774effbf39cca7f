import type { Companion } from "#messaging/model";
import { useMessagesWords } from "../words/messages.ts";

/** What somebody in a conversation is called, also when they are no longer here. */
export function useNames() {
  const words = useMessagesWords();
  const nameOf = ({ name }: Pick<Companion, "name">) => name || words().talk.somebody;
  const here = (others: readonly Companion[]) => others.filter(({ left }) => !left);
  return {
    nameOf,
    /** Everybody else in it; those who left only when there is nobody else to name. */
    namesOf: (others: readonly Companion[]) =>
      words().talk.names((here(others).length > 0 ? here(others) : others).map(nameOf)),
    /** The sentence that says who reads what is said there. */
    readersOf: (others: readonly Companion[]) => words().talk.reads(here(others).map(nameOf)),
  };
}
