import type { Outcome } from "#feedback/model";
import type { Entry, WriteEntry } from "#journal/model";
import { api, read } from "../api/client.ts";

/** An entry to be written; with how something went that one tried, it tells that. */
export type Sent = WriteEntry & { readonly outcome?: Outcome | undefined };

/** Write it: in one's journal, or as the end of what one tried. */
export function sendEntry(
  { outcome, ...entry }: Sent,
  options: { headers: Record<string, string> },
): Promise<Pick<Entry, "id" | "audience">> {
  const { audience, title, text, ask, draft, adaptedFrom } = entry;
  if (!outcome || !adaptedFrom) return read(api.entries.$post({ json: entry }, options));
  const json = { outcome, audience, title, text, ...(ask && { ask }), ...(draft && { draft }) };
  return read(api.tries[":entry"].outcome.$post({ param: { entry: adaptedFrom }, json }, options));
}
