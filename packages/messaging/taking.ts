import type { Ctx } from "#people/model";
import { TakingRow } from "./store.ts";

/** Whether I take messages; everybody does until they say otherwise. */
export async function taking({ person }: Ctx): Promise<boolean> {
  const { data } = await TakingRow.get({ person: person.id }).go({ consistent: true });
  return data?.taking ?? true;
}

/**
 * Take messages or none. Who takes none is written to by nobody and writes to nobody; their conversations can be read, and
 * nobody is told why nothing can be added.
 */
export async function take(taking: boolean, { person }: Ctx): Promise<void> {
  await TakingRow.put({ person: person.id, taking }).go();
}
