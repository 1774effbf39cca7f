import type { Hono } from "hono";
import * as z from "zod";
import { PASS_COOKIE } from "#backchannel/model";
import { SESSION_COOKIE } from "#people/model";
import { isOpen, isOpenToPasses } from "./circumstances.ts";
import { type Described, descriptionOf } from "./described.ts";
import type { Env } from "./http.ts";

/** RFC 9457, as every refusal answers. */
const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  /** How the thing stands now, when the caller had an older state of it. */
  current: z.unknown().optional(),
});

const DOCUMENT = {
  openapi: "3.1.0",
  info: {
    title: "Outloud",
    version: "1",
    description:
      "Social-learning workshops. Refusals are problem+json with a stable `code`. What changes something must come from the deployment's own pages (Origin, Sec-Fetch-Site). A POST that makes something takes an `Idempotency-Key`; the same key with the same body answers what it answered first.",
  },
  security: [{ session: [] }],
  components: {
    securitySchemes: {
      session: { type: "apiKey" as const, in: "cookie", name: SESSION_COOKIE },
      /** An attendee of live rooms, without an account. */
      pass: { type: "apiKey" as const, in: "cookie", name: PASS_COOKIE },
    },
    responses: {
      Refused: {
        description: "A refusal in plain words.",
        content: {
          "application/problem+json": {
            schema: { ...z.toJSONSchema(Problem), $schema: undefined } as object,
          },
        },
      },
    },
  },
};

const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header" as const,
  required: false,
  schema: { type: "string" as const, pattern: "^[\\w-]{8,80}$" },
};

interface Operation {
  operationId: string;
  summary?: string;
  security?: object[];
  parameters?: { name: string }[];
  requestBody?: object;
  responses: Record<string, object>;
}

/** The document of an API, from its routes: what is open says so, and what makes something takes a key. */
export function openapi(api: Hono<Env>) {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const { path: written, method: asked, handler } of api.routes) {
    const description = descriptionOf(handler);
    if (!description) continue;
    const path = written.replace(/:(\w+)(\{[^/]+\})?\??/g, "{$1}");
    const method = asked.toLowerCase();
    const operations = paths[path] ?? {};
    paths[path] = operations;
    const operation = operations[method] ?? { operationId: nameOf(method, path), responses: {} };
    operations[method] = operation;
    describe(operation, description);
  }
  for (const [path, operations] of Object.entries(paths))
    for (const [method, operation] of Object.entries(operations)) complete(operation, method, path);
  return { ...DOCUMENT, paths };
}

/** What no part of a route says: places in its address that it takes as they come, who may ask, and the key. */
function complete(operation: Operation, method: string, path: string) {
  const named = new Set((operation.parameters ?? []).map(({ name }) => name));
  const plain = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = ""]) =>
    named.has(name) ? [] : [{ in: "path", name, required: true, schema: { type: "string" } }],
  );
  const key =
    !isOpen(method, path) && method === "post" && "201" in operation.responses ? [IDEMPOTENCY_KEY] : [];
  const parameters = [...(operation.parameters ?? []), ...plain, ...key];
  if (parameters.length > 0) operation.parameters = parameters;
  if (isOpenToPasses(path)) operation.security = [{ session: [] }, { pass: [] }];
  if (isOpen(method, path)) operation.security = [];
}

function describe(operation: Operation, description: Described) {
  if (description.says === "answers") {
    const { status, summary, schema } = description;
    operation.summary = summary;
    operation.responses = {
      [status]: {
        description: summary,
        ...(schema && { content: { "application/json": { schema: shapeOf(schema, "output") } } }),
      },
      "4XX": { $ref: "#/components/responses/Refused" },
    };
    return;
  }
  const { where, schema } = description;
  const shape = shapeOf(schema, "input");
  if (where === "json")
    operation.requestBody = { required: true, content: { "application/json": { schema: shape } } };
  else
    operation.parameters = [
      ...(operation.parameters ?? []),
      ...Object.entries(shape.properties ?? {}).map(([name, property]) => ({
        in: where === "param" ? "path" : where,
        name,
        schema: property,
        ...(shape.required?.includes(name) && { required: true }),
      })),
    ];
}

const shapeOf = (schema: z.ZodType, io: "input" | "output") => {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io });
  return shape;
};

/** `get /api/cohorts/{id}` as `getApiCohortsById`. */
const nameOf = (method: string, path: string) =>
  path
    .split("/")
    .filter(Boolean)
    .map((segment) => (segment.startsWith("{") ? `By${titled(segment.slice(1, -1))}` : titled(segment)))
    .reduce((name, part) => name + part, method);

const titled = (text: string) =>
  text
    .split(/[\W_]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
