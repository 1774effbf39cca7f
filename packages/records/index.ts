import type { File } from "./files.ts";
import { filesOf } from "./files.ts";
import type { Manifest, Scope } from "./model.ts";
import { manifestOf, take } from "./take.ts";

export { bring } from "./bring.ts";
export { type Erasure, erase, eraseAgain, foresee } from "./erase.ts";
export type { File } from "./files.ts";
export * from "./model.ts";
export { restore } from "./restore.ts";
export { rulesOf } from "./take.ts";

/**
 * Take a cohort, a person or the whole house out, as the files of a folder and what is in them: for the system, on behalf of
 * whoever may have it. It changes nothing.
 */
export async function taken(scope: Scope, now: Date): Promise<{ manifest: Manifest; files: File[] }> {
  const rows = await take(scope);
  const manifest = manifestOf(scope, rows, now);
  return { manifest, files: await filesOf(rows, manifest) };
}
