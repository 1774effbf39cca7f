import type { Hono } from "hono";
import { generateSpecs } from "hono-openapi";
import * as z from "zod";
import { PASS_COOKIE } from "#backchannel/model";
import { SESSION_COOKIE } from "#people/model";
import { isOpen, isOpenToPasses } from "./circumstances.ts";
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

/** The document of an API, from its routes: what is open says so, and what makes something takes a key. */
export async function openapi(api: Hono<Env>) {
  const document = await generateSpecs(api, {
    documentation: DOCUMENT,
    excludeStaticFile: false,
    defaultValidationErrorResponse: false,
  });
  for (const [path, operations] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(operations) as [string, Operation][]) {
      if (isOpenToPasses(path)) operation.security = [{ session: [] }, { pass: [] }];
      if (isOpen(method, path)) operation.security = [];
      else if (method === "post" && operation.responses?.["201"])
        operation.parameters = [...(operation.parameters ?? []), IDEMPOTENCY_KEY];
    }
  return document;
}

interface Operation {
  security?: object[];
  parameters?: object[];
  responses?: Record<string, object>;
}
