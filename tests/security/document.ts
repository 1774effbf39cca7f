import * as z from "zod";
import { ask } from "../world.ts";

/** As much of JSON Schema as our document uses. */
export interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Shape;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
}

/** One thing that the document says can be done. */
export interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly open: boolean;
  readonly parameters: readonly { in: string; name: string; required?: boolean; schema: Shape }[];
  readonly body?: Shape;
  /** What it may answer: a shape for each status, none where there is no body or it is not JSON. */
  readonly answers: ReadonlyMap<string, { schema?: object }>;
}

/** Everything that `GET /api/openapi.json` says can be done. */
export async function operations(): Promise<Operation[]> {
  const { paths } = await (await ask("/api/openapi.json")).json();
  return Object.entries(paths as Record<string, Record<string, Documented>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, documented]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      open: documented.security?.length === 0,
      parameters: documented.parameters ?? [],
      body: documented.requestBody?.content["application/json"]?.schema,
      answers: new Map(
        Object.entries(documented.responses).map(([status, { content }]) => [
          status,
          { schema: content?.["application/json"]?.schema },
        ]),
      ),
    })),
  );
}

interface Documented {
  security?: object[];
  parameters?: Operation["parameters"];
  requestBody?: { content: Record<string, { schema: Shape }> };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

const Problem = z.strictObject({
  type: z.string().startsWith("urn:outloud:"),
  title: z.string().min(1),
  status: z.int(),
  code: z.string().regex(/^[a-z-]+(\.[a-z-]+)?$/),
  detail: z.string().min(1),
  errors: z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional(),
});

/** What an answer has that the document does not promise; nothing when it is as documented. */
export async function surprises(operation: Operation, response: Response): Promise<string[]> {
  const text = await response.text();
  if (response.status >= 400 && response.status < 500) {
    if (response.headers.get("content-type") !== "application/problem+json")
      return ["a refusal that is no problem+json"];
    return told(Problem.safeParse(parsed(text)));
  }
  const documented = operation.answers.get(`${response.status}`);
  if (!documented) return [`${response.status} is not documented: ${text.slice(0, 300)}`];
  if (!documented.schema) return response.status === 204 && text ? ["a body where there is none"] : [];
  return told(checkOf(documented.schema).safeParse(parsed(text)));
}

const parsed = (text: string): unknown => (text ? JSON.parse(text) : undefined);

const told = (result: z.ZodSafeParseResult<unknown>) =>
  (result.error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);

const checks = new WeakMap<object, z.ZodType>();
function checkOf(schema: object): z.ZodType {
  const known = checks.get(schema);
  if (known) return known;
  // JSON Schema's patterns are Unicode patterns; zod reads them without the flag, so those that need it are left out.
  const readable = JSON.parse(JSON.stringify(schema), (key, value) =>
    key === "pattern" && /\\p\{/.test(value) ? undefined : value,
  );
  const check = z.fromJSONSchema(readable);
  checks.set(schema, check);
  return check;
}
