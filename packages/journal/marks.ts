import { PersonId as Id, type PersonId, Topic } from "#people/model";

/** What a text marks: `#topics` and `@[People](per_…)`, each once, in the order they come. */
export interface Marks {
  readonly topics: readonly string[];
  readonly mentions: readonly PersonId[];
}

const FENCED =
  /^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)? {0,3}\1[`~]*[^\S\n]*$|^ {0,3}(?:`{3,}|~{3,})[^\n]*\n[\s\S]*$/gm;
/** A code span ends with as many backticks as it began with, and does not reach over an empty line. */
const INLINE = /(?<![`\\])(`+)(?!`)(?:(?!\n[^\S\n]*\n)[\s\S])*?[^`]\1(?!`)/g;
const MENTION = /(?<!\\)@\[(?:[^\]\\\n]|\\.){1,200}\]\((per_[0-9A-Za-z]{10,40})\)/g;
/**
 * Addresses: in `](…)`, in `<…>` or bare. A `#part` of one is not a topic. No longer than browsers take them: a text made
 * of nothing but their beginnings would otherwise be read to its end from each.
 */
const ADDRESS =
  /\]\([^)\n]{0,1000}\)|<[a-z][a-z0-9+.-]{0,30}:[^>\n]{0,1000}>|\b[a-z][a-z0-9+.-]{0,30}:\/\/\S+|\bwww\.\S+/gi;
/** A topic begins where a word could; scripts that are written without spaces may have it right after a word. */
const TOPIC =
  /(?<=^|[^\p{L}\p{M}\p{N}_&#\\/]|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}])#([\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,49})(?![\p{L}\p{M}\p{N}_])/gu;

/** The topics and people that a Markdown text marks outside of its code and addresses, in any script. */
export function marksIn(text: string): Marks {
  const prose = text.replace(FENCED, "\n").replace(INLINE, " ");
  const mentions = [...prose.matchAll(MENTION)].map(([, id]) => Id.parse(id));
  const plain = prose.replace(MENTION, " ").replace(ADDRESS, " ");
  const topics = [...plain.matchAll(TOPIC)].map(([, topic = ""]) => topic.replace(/[-_]+$/, ""));
  return {
    topics: [...new Set(topics.flatMap(topicIn))],
    mentions: [...new Set(mentions)],
  };
}

/** `#1` is a number; and a few letters grow when they become small. */
function topicIn(word: string): string[] {
  const { data } = Topic.safeParse(word);
  return data && /\p{L}/u.test(data) ? [data] : [];
}
