import fc from "fast-check";
import type { Shape } from "./document.ts";

/** What nobody who means well would send. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  0.1,
  Number.MAX_SAFE_INTEGER + 2,
  "",
  " ",
  "\u0000",
  "\u202e\u200b",
  "\ud800",
  "<script>alert(1)</script>",
  "{{7*7}}",
  "../../etc/passwd",
  "' OR 1=1 --",
  "__proto__",
  "9999-99-99T99:99:99.999Z",
  "x".repeat(70_000),
  "🌱".repeat(200),
  [],
  {},
  [[[[[[]]]]]],
  { __proto__: null, constructor: { prototype: { admin: true } } },
  { toString: 1, length: -1 },
];

/** Something hostile, or any JSON at all. */
export const hostile = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  );

/** Something of this shape, as far as a shape tells; `words` are what stands where people write what they like. */
export function ofShape(shape: Shape, words?: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const within = (inner: Shape) => ofShape(inner, words);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return fc.oneof(...choices.map(within));
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  switch (shape.type) {
    case "string":
      return words && !shape.format && !shape.pattern ? words : text(shape);
    case "integer":
      return fc.integer({ min: bound(shape.minimum, -10), max: bound(shape.maximum, 1_000) });
    case "number":
      return fc.double({ min: bound(shape.minimum, -10), max: bound(shape.maximum, 1_000), noNaN: true });
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(within(shape.items ?? {}), {
        minLength: shape.minItems ?? 0,
        maxLength: Math.min(shape.maxItems ?? 3, 3),
      });
    case "object":
      return fc.record(
        Object.fromEntries(
          Object.entries(shape.properties ?? {}).map(([name, inner]) => [name, within(inner)]),
        ),
        { requiredKeys: [...(shape.required ?? [])] },
      );
    case "null":
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

const bound = (given: number | undefined, otherwise: number) =>
  given === undefined || Math.abs(given) > 1e9 ? otherwise : given;

function text({ format, pattern, minLength = 0, maxLength = 200 }: Shape): fc.Arbitrary<string> {
  if (format === "date-time") return fc.constantFrom("2026-03-02T09:00:00.000Z", "2031-01-01T00:00:00.000Z");
  if (format === "date") return fc.constantFrom("2026-03-02", "2028-02-29");
  if (format === "uri") return fc.constant("https://example.org/a");
  if (format === "email") return fc.constant("somebody@example.org");
  if (pattern && /^\^[\w\\[\](){}|^$.*+?,:#/-]+\$$/.test(pattern) && !/\\[pk]|\(\?/.test(pattern))
    return fc.stringMatching(new RegExp(pattern));
  const words = fc.constantFrom(
    "Europe/Lisbon",
    "What I did today",
    "somebody@example.org",
    "Zoë 山田",
    "000000",
  );
  return fc.oneof(words, fc.string({ minLength, maxLength: Math.min(maxLength, 60), unit: "grapheme" }));
}

/** JSON that is ten thousand lists deep, in the place of each thing in an example, and in the place of all of it. */
export const bottomless = (example: unknown): string[] =>
  placesIn(example).map((place) =>
    JSON.stringify(replaced(example, place, "bottomless")).replace(
      '"bottomless"',
      `${"[".repeat(10_000)}${"]".repeat(10_000)}`,
    ),
  );

/** A good example with one thing in it, or all of it, replaced by something hostile. */
export const spoiled = (example: unknown): fc.Arbitrary<unknown> => {
  const places = placesIn(example);
  return fc
    .tuple(fc.constantFrom(...places), hostile())
    .map(([place, value]) => replaced(example, place, value));
};

function placesIn(value: unknown, here: readonly string[] = []): (readonly string[])[] {
  const inner = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [here, ...inner.flatMap(([name, each]) => placesIn(each, [...here, name]))];
}

function replaced(value: unknown, [first, ...rest]: readonly string[], by: unknown): unknown {
  if (first === undefined) return by;
  if (Array.isArray(value))
    return value.map((each, index) => (`${index}` === first ? replaced(each, rest, by) : each));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, each]) => [
      name,
      name === first ? replaced(each, rest, by) : each,
    ]),
  );
}
