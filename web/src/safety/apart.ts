import { useQueryClient } from "@tanstack/solid-query";
import { api } from "../api/client.ts";
import { useMe } from "../people/me.ts";
import { say } from "../ui/toast.tsx";
import { useSafetyWords } from "../words/safety.ts";

interface Somebody {
  readonly id: string;
  readonly name: string;
}

/** Keeping somebody and oneself apart, and taking it back: whatever is on the screen is read again. */
export function createApart(onProblem: (error: unknown) => void) {
  const words = useSafetyWords();
  const queries = useQueryClient();
  const me = useMe();
  async function change(person: Somebody, apart: boolean, undoable: boolean): Promise<void> {
    try {
      const route = api.people[":id"].block;
      const param = { id: person.id };
      await (apart ? route.$put({ param }) : route.$delete({ param }));
      await queries.invalidateQueries();
      const text = words().safety.apart;
      const undo = undoable ? () => void change(person, !apart, false) : undefined;
      say((apart ? text.done : text.ended)(person.name), undo);
    } catch (error) {
      onProblem(error);
    }
  }
  return {
    isApart: (id: string) => me.data?.blocked.some((one) => one === id) ?? false,
    keep: (person: Somebody) => change(person, true, true),
    end: (person: Somebody) => change(person, false, true),
  };
}
