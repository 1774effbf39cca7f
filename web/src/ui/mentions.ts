const WRITTEN = /@\[([^\]\n]{1,80})\]\((per_[0-9A-Za-z]{10,40})\)/g;

/** Which person a written name stands for, in one box. */
export type Named = Map<string, string>;

/**
 * Nobody should have to look at ids while writing: `@[Marta Kowalska](per_…)` is shown as `@Marta Kowalska`, and `named`
 * remembers who that is. A second person of the same name stays as written.
 */
export function shown(text: string, named: Named): string {
  return text.replace(WRITTEN, (whole, name: string, id: string) => {
    if (named.has(name) && named.get(name) !== id) return whole;
    named.set(name, id);
    return `@${name}`;
  });
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The way back: every `@Name` that was chosen here gets its id again; longer names before shorter ones. */
export function kept(text: string, named: Named): string {
  if (named.size === 0) return text;
  const names = [...named.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])@(${names.join("|")})(?![\\p{L}\\p{N}_])`, "gu");
  return text.replace(pattern, (_, name: string) => `@[${name}](${named.get(name)})`);
}
