import type { AttributeValue } from "@aws-sdk/client-dynamodb";

/** A row or a part of one as DynamoDB writes it: each value under the letter of its type. */
export type Written = Record<string, AttributeValue>;
type Plain = Record<string, unknown>;

/** As DynamoDB writes it. What is undefined is left out; what it has no type for is a mistake of ours, and is thrown. */
export function writeRow(row: object): Written {
  const written: Written = {};
  for (const [name, value] of Object.entries(row)) if (value !== undefined) written[name] = toValue(value);
  return written;
}

/** As it was before it was written. */
export function readRow(written: Written): Plain {
  const row: Plain = {};
  for (const name in written) row[name] = fromValue(written[name] as AttributeValue);
  return row;
}

function toValue(value: unknown): AttributeValue {
  if (typeof value === "string") return { S: value };
  if (typeof value === "boolean") return { BOOL: value };
  if (value === null) return { NULL: true };
  if (Array.isArray(value)) return { L: value.map(toValue) };
  if (value instanceof Set) return ofSet([...value]);
  if (value instanceof Uint8Array) return { B: Buffer.from(value).toString("base64") as never };
  if (typeof value === "bigint" || (typeof value === "number" && Number.isFinite(value)))
    return { N: String(value) };
  if (typeof value === "object" && [Object.prototype, null].includes(Object.getPrototypeOf(value)))
    return { M: writeRow(value) };
  throw new TypeError(`DynamoDB has no type for ${String(value)}.`);
}

function ofSet(values: readonly unknown[]): AttributeValue {
  if (values.length > 0 && values.every((value) => typeof value === "string")) return { SS: [...values] };
  if (values.length > 0 && values.every((value) => typeof value === "number"))
    return { NS: values.map(String) };
  throw new TypeError("A set holds strings, or numbers, and at least one of them.");
}

/** The commonest first: a page of entries has a thousand of them. */
function fromValue(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.M !== undefined) return readRow(value.M);
  if (value.L !== undefined) return value.L.map(fromValue);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.SS !== undefined) return new Set(value.SS);
  if (value.NS !== undefined) return new Set(value.NS.map(Number));
  if (value.NULL !== undefined) return null;
  if (value.B !== undefined) return new Uint8Array(Buffer.from(value.B as unknown as string, "base64"));
  throw new TypeError(`Not a value of DynamoDB: ${Object.keys(value)}.`);
}
