import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** They lie beside the repository, not in it. */
export const NOTES = join(import.meta.dirname, "../../../../shared/data/til-notes.jsonl");

export interface Note {
  readonly title: string;
  readonly markdown: string;
  readonly topic: string;
}

export const notesAreHere = () => existsSync(NOTES);

/** Real notes of somebody who learns, as short and as long as they are. */
export const readNotes = (): Note[] =>
  readFileSync(NOTES, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Note);
