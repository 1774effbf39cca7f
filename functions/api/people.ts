import { Hono } from "hono";
import { deleteCookie } from "hono/cookie";
import * as z from "zod";
import * as People from "#people";
import {
  Acquaintance,
  AddPasskey,
  Byline,
  ChangeProfile,
  Me,
  Mute,
  Passkey,
  PasskeyOptions,
  Person,
  PersonId,
  ReadUpTo,
  SESSION_COOKIE,
  Session,
} from "#people/model";
import { answers, body, type Env, items, params, signedIn } from "./http.ts";

const Sessions = items(Session.extend({ current: z.boolean() }));
const Passkeys = items(Passkey);
const OneSession = z.object({ id: Session.shape.id });
const OnePerson = z.object({ id: PersonId });
const OnePasskey = z.object({ id: Passkey.shape.id });

/** One's own account, and what one may see of others. */
export const people = new Hono<Env>()
  .get("/me", answers(200, "Who I am and what I belong to", Me), (c) => {
    const { person, memberships, readings, blocked } = signedIn(c);
    const here = memberships.filter(({ leftAt }) => !leftAt);
    return c.json({ person, memberships: here, readings, blocked: [...blocked] });
  })
  .patch("/me/profile", answers(200, "Change my profile", Person), body(ChangeProfile), async (c) =>
    c.json(await People.change(c.req.valid("json"), signedIn(c))),
  )
  .put("/me/readings", answers(204, "Note how far I have read in a place"), body(ReadUpTo), async (c) => {
    const { place, upTo } = c.req.valid("json");
    await People.setReading(place, upTo, signedIn(c));
    return c.body(null, 204);
  })
  .put("/me/mutes", answers(204, "Make a place quiet, or heard again"), body(Mute), async (c) => {
    const { place, until } = c.req.valid("json");
    await People.mute(place, until, signedIn(c));
    return c.body(null, 204);
  })
  .get("/me/sessions", answers(200, "Where I am signed in", Sessions), async (c) =>
    c.json({ items: await People.sessions(signedIn(c)) }),
  )
  .delete("/me/sessions", answers(204, "Sign out everywhere but here"), async (c) => {
    await People.revokeOthers(signedIn(c));
    return c.body(null, 204);
  })
  .delete("/me/sessions/current", answers(204, "Sign out here"), async (c) => {
    const ctx = signedIn(c);
    await People.revoke(ctx.session, ctx);
    deleteCookie(c, SESSION_COOKIE, { path: "/", secure: true });
    return c.body(null, 204);
  })
  .delete("/me/sessions/:id", answers(204, "Sign out somewhere else"), params(OneSession), async (c) => {
    await People.revoke(c.req.valid("param").id, signedIn(c));
    return c.body(null, 204);
  })
  .get("/me/passkeys", answers(200, "My passkeys", Passkeys), async (c) =>
    c.json({ items: await People.passkeys(signedIn(c)) }),
  )
  .post(
    "/me/passkeys/challenge",
    answers(200, "Ask what to make a passkey with", PasskeyOptions),
    async (c) => c.json({ ...(await People.passkeyInvitation(signedIn(c))) }),
  )
  .post(
    "/me/passkeys",
    answers(201, "Keep a passkey my browser made", Passkey),
    body(AddPasskey),
    async (c) => {
      const { name, made } = c.req.valid("json");
      return c.json(await People.addPasskey(name, made, signedIn(c)), 201);
    },
  )
  .delete("/me/passkeys/:id", answers(204, "Remove a passkey"), params(OnePasskey), async (c) => {
    await People.removePasskey(c.req.valid("param").id, signedIn(c));
    return c.body(null, 204);
  })
  .get(
    "/people/:id",
    answers(200, "Somebody I share a place with", Acquaintance),
    params(OnePerson),
    async (c) => c.json(await People.acquaintance(c.req.valid("param").id, signedIn(c))),
  )
  .get("/me/blocks", answers(200, "Whom I keep away from", items(Byline)), async (c) =>
    c.json({ items: await People.blocked(signedIn(c)) }),
  )
  .put(
    "/people/:id/block",
    answers(204, "Keep somebody and me apart; they are not told"),
    params(OnePerson),
    async (c) => {
      await People.block(c.req.valid("param").id, signedIn(c));
      return c.body(null, 204);
    },
  )
  .delete("/people/:id/block", answers(204, "Keep us apart no longer"), params(OnePerson), async (c) => {
    await People.unblock(c.req.valid("param").id, signedIn(c));
    return c.body(null, 204);
  });
