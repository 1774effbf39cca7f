import { api, read } from "../api/client.ts";
import { ProblemError } from "../api/problem.ts";
import type { DeviceDraft, DraftAsk } from "./device.ts";
import { thisDevice } from "./device.ts";

/** Words as the server keeps them. */
export interface ServerDraft {
  readonly id: string;
  readonly about: string;
  readonly title: string;
  readonly text: string;
  readonly audience?: string | undefined;
  readonly ask?: DraftAsk | undefined;
  readonly revision: number;
  readonly savedAt: string;
}

/** So many are read; nobody writes more at once. */
export const MOST = 100;

/** My drafts, those of every device. */
export const serverDrafts = async (): Promise<readonly ServerDraft[]> =>
  (await read(api.drafts.$get({ query: { limit: `${MOST}` } }))).items;

type Outcome =
  | { readonly saved: { readonly revision: number; readonly savedAt: string } }
  /** Another device wrote on since: `other` is what it wrote, when the server said so. */
  | { readonly conflict: true }
  /** It was shared or dropped elsewhere: nothing to save it to. */
  | { readonly gone: true };

/** Keep the words on the server; whatever is not an answer about them (offline, our fault) is thrown. */
export async function saveOnServer(
  about: string,
  { id, title, text, audience, ask, base }: Omit<DeviceDraft, "changed">,
): Promise<Outcome> {
  try {
    const json = {
      about,
      title,
      text,
      device: thisDevice(),
      base,
      ...(audience && { audience: audience as never }),
      ...(ask && { ask: ask as never }),
    };
    return { saved: await read(api.drafts[":draft"].$put({ param: { draft: id }, json })) };
  } catch (error) {
    if (error instanceof ProblemError && error.code === "journal.draft-conflict") return { conflict: true };
    if (error instanceof ProblemError && error.status === 410) return { gone: true };
    throw error;
  }
}

export const dropOnServer = async (id: string): Promise<void> => {
  await api.drafts[":draft"].$delete({ param: { draft: id } });
};
