import { useQueryClient } from "@tanstack/solid-query";
import type { Item } from "#shelf/model";
import { api, read } from "../api/client.ts";
import { useMe } from "../people/me.ts";
import { say } from "../ui/toast.tsx";
import { thisMoment } from "../words/clock.ts";
import { useWords } from "../words/reader.ts";
import { freshShelf } from "./shelf-query.ts";

/** An answer that names somebody and a moment before this was not this gesture’s doing. */
const JUST_NOW = 60_000;

/** Everything one does to the shelf of a cohort; each says what it did, and how to undo it. Throws what the server refuses. */
export function useKeeping(cohort: () => string) {
  const words = useWords();
  const queries = useQueryClient();
  const me = useMe();
  const one = api.cohorts[":cohort"].shelf[":item"];
  const param = (item: string) => ({ param: { cohort: cohort(), item } });
  const again = () => freshShelf(queries, cohort());
  const mine = ({ keptBy, keptAt }: Item) =>
    keptBy?.id === me.data?.person.id && thisMoment().getTime() - Date.parse(keptAt) < JUST_NOW;
  const before = ({ keptBy }: Item) =>
    keptBy ? words().shelf.keptBefore(keptBy.name) : words().shelf.keptBySession;

  async function takeOff(item: string) {
    await one.$delete(param(item));
    say(words().shelf.takenOff, () => void putBack(item));
    await again();
  }
  async function putBack(item: string) {
    await read(one.$put(param(item)));
    say(words().shelf.kept);
    await again();
  }
  return {
    takeOff,
    /** Keep something. `elsewhere` when the shelf is not on the screen: then the way to it is offered. */
    async keep(what: Item["what"], { elsewhere }: { elsewhere: boolean }): Promise<Item> {
      const shelf = api.cohorts[":cohort"].shelf;
      const item = await read(shelf.$post({ param: { cohort: cohort() }, json: { what } as never }));
      const href = elsewhere ? `/cohorts/${cohort()}/shelf` : undefined;
      if (mine(item)) say(words().shelf.kept, () => void takeOff(item.id), href);
      else say(before(item), undefined, href);
      await again();
      return item;
    },
    async explain(item: string, why: string) {
      await read(one.$patch({ ...param(item), json: { why } }));
      await again();
    },
  };
}
