import * as z from "zod";
import { PersonId } from "#people/model";
import { seal, secretWord, settings } from "#platform";

const ISSUER = "outloud";
const MINUTES = 2;

/** A name of something to hear about: `place/coh_…`, `entry/ent_…`, `person/per_…`, `room/ses_…`, and `room/ses_…/desk`. */
export const Topic = z
  .string()
  .regex(/^((place|entry|person)\/[a-z]{3}_[0-9A-Za-z]{10,40}|room\/ses_[0-9A-Za-z]{10,40}(\/desk)?)$/);
export type Topic = z.infer<typeof Topic>;

const Claims = z.object({ sub: PersonId, client: z.string(), topics: z.array(Topic) });

/** What a browser connects with, and the topics it is good for. */
export const Ticket = z.object({
  url: z.url(),
  clientId: z.string(),
  username: z.string(),
  password: z.string(),
  expiresAt: z.iso.datetime(),
  topics: z.array(Topic),
});
type Ticket = z.infer<typeof Ticket>;

/** Read when somebody is to hear something, and not when the API starts. */
const jose = () => import("jose");

const key = () => seal("realtime-ticket");

/** A ticket to connect with in the next two minutes, as one client, for exactly these topics (which were authorised). */
export async function issue(person: PersonId, topics: readonly Topic[], now: Date): Promise<Ticket> {
  const clientId = `out-${secretWord(12)}`;
  const expires = new Date(now.getTime() + MINUTES * 60_000);
  const { SignJWT } = await jose();
  const password = await new SignJWT({ client: clientId, topics })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(ISSUER)
    .setSubject(person)
    .setExpirationTime(expires)
    .sign(key());
  const { OUTLOUD_REALTIME: url } = settings();
  return { url, clientId, username: ISSUER, password, expiresAt: expires.toISOString(), topics: [...topics] };
}

/** Who a ticket was made for and what they may hear; undefined when it is not ours, over, or another client's. */
export async function verify(ticket: string, clientId: string, now: Date) {
  const { jwtVerify } = await jose();
  const { payload } = await jwtVerify(ticket, key(), {
    algorithms: ["HS256"],
    issuer: ISSUER,
    currentDate: now,
  }).catch(() => ({ payload: undefined })); // every way a ticket can be wrong is the same no
  const claims = Claims.safeParse(payload);
  return claims.success && claims.data.client === clientId ? claims.data : undefined;
}
