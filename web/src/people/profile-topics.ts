const MOST = 20;
const TOPIC = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,49}$/u;

type Topics =
  | { readonly topics: readonly string[] }
  | { readonly wrong: string }
  | { readonly tooMany: true };

/** The topics of a line of words with commas between them; the first word that cannot be one is named. */
export function topicsIn(line: string): Topics {
  const topics = [
    ...new Set(
      line
        .split(/[,;\n]|\s+(?=#)/u)
        .map((word) => word.trim().replace(/^#/, "").toLowerCase().replace(/\s+/gu, "-"))
        .filter(Boolean),
    ),
  ];
  const wrong = topics.find((topic) => !TOPIC.test(topic));
  if (wrong !== undefined) return { wrong };
  return topics.length > MOST ? { tooMany: true } : { topics };
}
