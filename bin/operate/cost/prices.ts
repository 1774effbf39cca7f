import prices from "./prices.json" with { type: "json" };

export type Priced = keyof typeof prices.prices;
/** How much of what is paid for. */
export type Quantities = Partial<Record<Priced, number>>;

interface Price {
  readonly each: number;
  readonly of: string;
  /** As much of it costs nothing, each month, in every account. */
  readonly free?: number;
  readonly source: string;
}

export const PRICES: Readonly<Record<Priced, Price>> = prices.prices;
export const { at: PRICED_AT, region: REGION } = prices;

const names = Object.keys(PRICES) as Priced[];

/** Several quantities together. */
export const sumOf = (...all: readonly Quantities[]): Quantities =>
  Object.fromEntries(names.map((name) => [name, all.reduce((sum, one) => sum + (one[name] ?? 0), 0)]));

export const times = (quantities: Quantities, many: number): Quantities =>
  Object.fromEntries(Object.entries(quantities).map(([name, much]) => [name, much * many]));

/** What a quantity costs by the price list, and on the bill of an account with nothing else in it: after what each has free. */
export function priced(name: Priced, much: number): { list: number; billed: number } {
  const { each, free = 0 } = PRICES[name];
  return { list: much * each, billed: Math.max(0, much - free) * each };
}

export function totals(quantities: Quantities): { list: number; billed: number } {
  const each = names.map((name) => priced(name, quantities[name] ?? 0));
  return {
    list: each.reduce((sum, { list }) => sum + list, 0),
    billed: each.reduce((sum, { billed }) => sum + billed, 0),
  };
}
