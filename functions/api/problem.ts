import type { Context, ErrorHandler, NotFoundHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type FieldProblem, log, Refused, Repeated } from "#platform";
import type { Env } from "./http.ts";

interface Problem {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldProblem[];
  readonly current?: unknown;
}

/** RFC 9457: `type` is a stable name, `code` the same without the scheme, `detail` a sentence for a person, `current` how it stands. */
const problem = ({ status, code, detail, errors = [], current }: Problem) =>
  Response.json(
    {
      type: `urn:outloud:${code}`,
      title: TITLES[status] ?? "Refused",
      status,
      code,
      detail,
      ...(errors.length > 0 && { errors }),
      ...(current !== undefined && { current }),
    },
    { status, headers: { "content-type": "application/problem+json", "cache-control": "no-store" } },
  );

const TITLES: Partial<Record<number, string>> = {
  400: "Not understood",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  405: "Not possible",
  409: "In conflict",
  410: "Over",
  413: "Too large",
  429: "Too many",
  500: "Our fault",
};

/** Every error becomes a plain answer; what is not a refusal is logged once, here, and says nothing of its inside. */
export const answerError: ErrorHandler<Env> = (error, c) => {
  if (error instanceof Repeated)
    return Response.json(error.result, {
      status: 201,
      headers: { "idempotent-replay": "true", "cache-control": "no-store" },
    });
  if (error instanceof Refused)
    return problem({
      status: error.status,
      code: error.code,
      detail: error.message,
      errors: error.fields,
      current: error.current,
    });
  if (error instanceof HTTPException)
    return problem({
      status: error.status,
      code: "request.malformed",
      detail: "What was sent is not JSON that can be read.",
    });
  log("error", "request failed", {
    path: c.req.routePath,
    method: c.req.method,
    error: String(error),
    stack: error.stack,
  });
  return problem({
    status: 500,
    code: "internal",
    detail: "Something went wrong on our side. Nothing was half-saved; try again.",
  });
};

/** There is something at this address, but nothing that can be done to it in this way. */
export const answerNoSuchMethod = (_: Context, allowed: string[]) => {
  const answer = problem({
    status: 405,
    code: "request.no-such-method",
    detail: `Here one may ${allowed.join(", ")}.`,
  });
  answer.headers.set("allow", allowed.join(", "));
  return answer;
};

export const answerMissing: NotFoundHandler<Env> = () =>
  problem({ status: 404, code: "request.no-such-address", detail: "There is nothing at this address." });
