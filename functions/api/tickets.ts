import { Hono } from "hono";
import * as z from "zod";
import * as Journal from "#journal";
import { EntryId, hears } from "#journal/model";
import { type Ctx, circlesOf } from "#people/model";
import { Refused } from "#platform";
import { issue, Ticket, Topic } from "../realtime/ticket.ts";
import { answers, body, type Env, signedIn } from "./http.ts";

const AskForTicket = z.object({ topics: z.array(Topic).min(1).max(60) });
/** Leave to hear, for who may read: hints say that something changed, and the change is read here. */
export const tickets = new Hono<Env>().post(
  "/tickets",
  answers(201, "Ask for leave to hear of changes; topics that are not mine to hear are left out", Ticket),
  body(AskForTicket),
  async (c) => {
    const ctx = signedIn(c);
    const topics = await audible(c.req.valid("json").topics, ctx);
    if (topics.length === 0)
      throw new Refused("missing", "realtime.nothing-to-hear", "None of these is yours to hear of.");
    return c.json(await issue(ctx.person.id, topics, c.var.now), 201);
  },
);

/** Each topic is asked of the capability that owns it. */
async function audible(topics: readonly Topic[], ctx: Ctx): Promise<Topic[]> {
  const heard = await Promise.all(
    [...new Set(topics)].map(async (topic) => ((await mayHear(topic, ctx)) ? [topic] : [])),
  );
  return heard.flat();
}

async function mayHear(topic: Topic, ctx: Ctx): Promise<boolean> {
  const [kind, id = ""] = topic.split("/");
  if (kind === "person") return id === ctx.person.id;
  if (kind === "place")
    return ctx.memberships.some(
      (mine) => !mine.leftAt && [mine.cohort, ...circlesOf(mine)].some((place) => place === id),
    );
  const entry = EntryId.safeParse(id).data;
  const found = entry && (await Journal.entry(entry));
  return found !== undefined && hears(found, ctx);
}
