import type { Context, MiddlewareHandler, ValidationTargets } from "hono";
import { type InferInput, validator } from "hono/validator";
import * as z from "zod";
import type { Visitor } from "#backchannel/model";
import type { Ctx, PersonId } from "#people/model";
import { Refused } from "#platform";
import { described } from "./described.ts";
import { inPlainWords } from "./plain.ts";

export type Env = {
  /** `pass` is the id of an attendee of live rooms, whom their cookie names, with or without an account. */
  Variables: { ctx: Ctx | undefined; pass: PersonId | undefined; now: Date };
  /** What Lambda says about the request beside the request. */
  Bindings: { requestContext?: { http?: { sourceIp?: string } } };
};

/** What a route takes in one place: as a caller writes it, and as the route gets it. */
interface Taken<Target extends keyof ValidationTargets, Schema extends z.ZodType> {
  in: {
    [Where in Target]: [z.input<Schema>] extends [ValidationTargets[Where]]
      ? z.input<Schema>
      : InferInput<z.input<Schema>, Where>;
  };
  out: { [Where in Target]: z.output<Schema> };
}

/** Parse one part of a request, once, here. Past this point ids are branded and shapes are known. */
function parsed<Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  where: Target,
  schema: Schema,
): MiddlewareHandler<Env, string, Taken<Target, Schema>> {
  const parse = validator(where, async (value) => {
    const { success, data, error } = await schema.safeParseAsync(value);
    if (success) return data;
    const fields = error.issues.slice(0, MOST_PROBLEMS).map(inPlainWords);
    const said = fields.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join(" ");
    const detail = `Something in this is not as it must be. ${said}`;
    throw new Refused("invalid", "request.invalid", detail, fields);
  });
  return described(parse as unknown as MiddlewareHandler<Env, string, Taken<Target, Schema>>, {
    says: "takes",
    where,
    schema,
  });
}
const MOST_PROBLEMS = 50;

export const body = <Schema extends z.ZodType>(schema: Schema) => parsed("json", schema);
export const query = <Schema extends z.ZodType>(schema: Schema) => parsed("query", schema);
export const params = <Schema extends z.ZodType>(schema: Schema) => parsed("param", schema);

/** All there is of something, as a route answers it. */
export const items = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

/** One page of something, and where the next one begins when there is one. */
export const page = <Item extends z.ZodType>(item: Item) =>
  items(item).extend({ next: z.string().optional() });

/** What a route is for and what it answers, for the reader of `openapi.json` and the test that drives it. */
export const answers = (status: 200 | 201 | 202 | 204, summary: string, schema?: z.ZodType) =>
  described<MiddlewareHandler>((_, next) => next(), { says: "answers", status, summary, schema });

/** Who is acting. Refused when nobody is signed in. */
export function signedIn(c: Context<Env>): Ctx {
  if (!c.var.ctx) throw notSignedIn();
  return c.var.ctx;
}

/** Who is acting in a live room: somebody signed in, or an attendee by their pass. Refused when it is nobody. */
export function visitor(c: Context<Env>): Visitor {
  const someone = visitorIfAny(c);
  if (!someone) throw notSignedIn();
  return someone;
}

/** The same, where nobody in particular may ask. */
export function visitorIfAny(c: Context<Env>): Visitor | undefined {
  const { ctx, pass, now } = c.var;
  const id = ctx?.person.id ?? pass;
  return id && { id, ctx, before: ctx && pass !== id ? pass : undefined, now };
}

export const notSignedIn = () => new Refused("unauthenticated", "people.not-signed-in", "Sign in first.");
