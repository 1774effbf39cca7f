/** An amount as people read it: cents below ten dollars, and what is less than a cent as such. */
export function dollars(amount: number): string {
  if (amount === 0) return "$0";
  if (amount < 0.001) return "<$0.001";
  return `$${amount < 0.1 ? amount.toFixed(3) : amount < 1_000 ? amount.toFixed(2) : Math.round(amount).toLocaleString("en")}`;
}

/** Lines of cells under their heads, each column as wide as it must be; all but the first are numbers, and end together. */
export function table(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const all = [heads, ...lines];
  const widths = heads.map((_, at) => Math.max(...all.map((line) => line[at]?.length ?? 0)));
  const shown = (line: readonly string[]) =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ");
  const [head = "", ...body] = all.map(shown);
  return [head, "-".repeat(head.length), ...body].join("\n");
}
