/** One number that was measured, and what it should be at most or at least, when there is a target. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number | undefined;
  readonly atLeast?: number | undefined;
  /** The same of what it is compared with, in the same run. */
  readonly beside?: number | undefined;
}

export const isMissed = ({ value, atMost, atLeast }: Figure) =>
  (atMost !== undefined && !(value <= atMost)) || (atLeast !== undefined && !(value >= atLeast));

/** Something that a bench needs is not on this machine: it says what, and the other benches go on. */
export class NotHere extends Error {}

/** The value below which so much of all lies: `quantile(times, 0.99)`. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

const shown = (value: number) =>
  Number.isInteger(value) || value >= 100 ? value.toFixed(0) : value.toFixed(2);

/** Figures as a table for a terminal. */
export function table(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  const compared = figures.some(({ beside }) => beside !== undefined);
  const line = (figure: Figure) => {
    const { name, value, unit, atMost, atLeast, beside } = figure;
    const bounds = [
      ...(atLeast === undefined ? [] : [`at least ${shown(atLeast)} ${unit}`]),
      ...(atMost === undefined ? [] : [`at most ${shown(atMost)} ${unit}`]),
    ];
    const target = bounds.length === 0 ? "" : `${bounds.join(", ")}${isMissed(figure) ? "  ✗" : "  ✓"}`;
    const other = beside === undefined ? "" : `beside ${shown(beside)}`.padEnd(16);
    const measured = `${shown(value)} ${unit}`.padStart(14);
    return `  ${name.padEnd(width)}  ${measured}  ${compared ? other.padEnd(16) : ""}${target}`.trimEnd();
  };
  return figures.map(line).join("\n");
}
