import * as Backchannel from "#backchannel";
import { kindOf } from "#platform";
import { page } from "./html.ts";
import { toLine } from "./line.ts";
import { answersMarkdown, draftsMarkdown, entryMarkdown, talkMarkdown } from "./markdown.ts";
import type { Manifest } from "./model.ts";
import { answersElsewhere, draftsOf, sessionsOf, storyOf, type Told, talksOf } from "./story.ts";
import type { Taken } from "./take.ts";

/** A file of an export: where it is in its folder, in letters that every disk takes, and what is in it. */
export interface File {
  readonly path: string;
  readonly text: string;
}

/**
 * An export as a folder that opens without us: `index.html` to read, Markdown for every entry, conversation and session, and
 * `rows.ndjson` to bring it into another deployment.
 */
export async function filesOf(taken: readonly Taken[], manifest: Manifest): Promise<File[]> {
  const story = storyOf(taken);
  const entries = story.map((told) => ({ path: `entries/${nameOf(told)}.md`, text: entryMarkdown(told) }));
  const talks = talksOf(taken).map((talk) => ({ path: `messages/${talk.id}.md`, text: talkMarkdown(talk) }));
  const homes = await Promise.all(sessionsOf(taken).map(Backchannel.sessionFiles));
  const sessions = homes.flat().map(({ name, text }) => ({ path: `sessions/${name}`, text }));
  const [answers, drafts] = [answersElsewhere(taken), draftsOf(taken)];
  const loose = [
    ...(answers.length > 0 ? [{ path: "answers.md", text: answersMarkdown(answers) }] : []),
    ...(drafts.length > 0 ? [{ path: "drafts.md", text: draftsMarkdown(drafts) }] : []),
  ];
  const others = [...entries, ...talks, ...sessions, ...loose];
  return [
    { path: "index.html", text: page({ title: titleOf(taken), manifest, story, files: others }) },
    ...others,
    { path: "manifest.json", text: `${JSON.stringify(manifest, undefined, 2)}\n` },
    { path: "rows.ndjson", text: taken.map((one) => `${JSON.stringify(toLine(one))}\n`).join("") },
  ];
}

/** What an export is called: its cohort’s title, or the name of its person. */
function titleOf(taken: readonly Taken[]): string {
  const named = (kind: string, name: string) => taken.find(({ row }) => kindOf(row) === kind)?.row[name];
  const cohorts = taken.filter(({ row }) => kindOf(row) === "cohort");
  const people = taken.filter(({ row }) => kindOf(row) === "person");
  if (cohorts.length === 1) return String(named("cohort", "title"));
  return people.length === 1 ? String(named("person", "name")) : "Outloud";
}

const LONGEST = 60;
const ID_TAIL = 6;

const nameOf = ({ at, title, id }: Told) => {
  const slug = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-|-$/g, "");
  return [at.slice(0, 10), slug, id.slice(-ID_TAIL)].filter(Boolean).join("-");
};
