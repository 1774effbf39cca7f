import { commit, partition, Refused, settings, write } from "#platform";
import { person } from "./accounts.ts";
import { type Entered, enter, type From } from "./entering.ts";
import { CHALLENGES_FROM_A_NETWORK, counted } from "./limits.ts";
import { type Ctx, type MadePasskey, Passkey, PersonId, type ShownPasskey } from "./model.ts";
import { PasskeyRow, SingleUseRow } from "./sign-in-store.ts";

const MINUTES = 5;
const MOST = 20;
const ANYBODY = "anybody";

/** Only those who use passkeys pay for the library's start. */
const webauthn = () => import("@simplewebauthn/server");
const origin = () => settings().OUTLOUD_ORIGIN;
/** A passkey belongs to a host name: it works on no other. */
const host = () => new URL(origin()).hostname;

/** One's own passkeys, the oldest first. */
export async function passkeys(ctx: Ctx): Promise<Passkey[]> {
  const rows = await keyRows(ctx.person.id);
  return rows.map((row) => Passkey.parse(row)).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

/** What a browser needs to make a passkey for who is signed in. Refused beyond twenty. */
export async function passkeyInvitation(ctx: Ctx) {
  const { generateRegistrationOptions } = await webauthn();
  const { id, email, name } = ctx.person;
  const known = await keyRows(id);
  if (known.length >= MOST)
    throw new Refused("conflict", "people.many-passkeys", "Twenty passkeys is the most. Remove one first.");
  const options = await generateRegistrationOptions({
    rpName: "Outloud",
    rpID: host(),
    userID: new TextEncoder().encode(id),
    userName: email,
    userDisplayName: name,
    excludeCredentials: known.map((key) => ({ id: String(key.id) })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await commit([challengeWrite(options.challenge, id, ctx.now)], { now: ctx.now });
  return options;
}

/** Keep a passkey that a browser made for who is signed in. Refused when it does not prove what it must. */
export async function addPasskey(name: Passkey["name"], made: MadePasskey, ctx: Ctx): Promise<Passkey> {
  const { verifyRegistrationResponse } = await webauthn();
  const proof = await verifyRegistrationResponse({
    response: made,
    expectedChallenge: () => true,
    expectedOrigin: origin(),
    expectedRPID: host(),
  }).catch(unproven);
  if (!proof.registrationInfo) throw notProven();
  const { credential, credentialBackedUp } = proof.registrationInfo;
  const key = {
    id: credential.id,
    name: name || "Passkey",
    synced: credentialBackedUp,
    createdAt: ctx.now.toISOString(),
  };
  const row = {
    ...key,
    person: ctx.person.id,
    publicKey: Buffer.from(credential.publicKey).toString("base64url"),
    counter: credential.counter,
    transports: [...(credential.transports ?? [])],
  };
  const twice = new Refused("conflict", "people.passkey-known", "This passkey is already yours.");
  const challenge = challengeIn(made.response.clientDataJSON);
  await commit([challengeUsed(challenge, ctx.person.id, ctx.now), write(PasskeyRow.create(row), twice)], {
    now: ctx.now,
    once: ctx.once,
    result: key,
  });
  return key;
}

/** Remove one of one's own passkeys. Refused when there is none of this id. */
export async function removePasskey(id: Passkey["id"], ctx: Ctx): Promise<void> {
  const missing = new Refused("missing", "people.no-such-passkey", "This passkey is not there any more.");
  const gone = PasskeyRow.delete({ person: ctx.person.id, id }).where((row, is) => is.exists(row.id));
  await commit([write(gone, missing)], { now: ctx.now });
}

/** What a browser needs to offer the passkeys it has for us, whosever they are. Refused beyond a network's share. */
export async function passkeyChallenge({ now, network }: From) {
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({ rpID: host(), userVerification: "required" });
  const many = new Refused(
    "slow",
    "people.many-from-here",
    "Many people are signing in from this network. Try again in a while.",
  );
  await commit(
    [counted(CHALLENGES_FROM_A_NETWORK, network, now, many), challengeWrite(options.challenge, ANYBODY, now)],
    { now },
  );
  return options;
}

/** Sign in with a passkey. Refused when it is nobody's, proves nothing, or answers a challenge used before. */
export async function enterByPasskey(shown: ShownPasskey, from: From): Promise<Entered> {
  const { verifyAuthenticationResponse } = await webauthn();
  const whose = PersonId.safeParse(Buffer.from(shown.response.userHandle ?? "", "base64url").toString());
  if (!whose.success) throw notProven();
  const [account, { data: key }] = await Promise.all([
    person(whose.data),
    PasskeyRow.get({ person: whose.data, id: shown.id }).go({ consistent: true }),
  ]);
  if (!account || !key) throw notProven();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: shown,
    expectedChallenge: () => true,
    expectedOrigin: origin(),
    expectedRPID: host(),
    credential: {
      id: key.id,
      publicKey: new Uint8Array(Buffer.from(key.publicKey, "base64url")),
      counter: key.counter,
    },
  }).catch(unproven);
  if (!verified || !authenticationInfo) throw notProven();
  const used = PasskeyRow.patch({ person: account.id, id: key.id })
    .set({
      counter: authenticationInfo.newCounter,
      synced: authenticationInfo.credentialBackedUp,
      usedOn: from.now.toISOString().slice(0, 10),
    })
    .where(({ counter }, is) => is.eq(counter, key.counter));
  const challenge = challengeIn(shown.response.clientDataJSON);
  return await enter(account, [challengeUsed(challenge, ANYBODY, from.now), write(used, notProven())], from);
}

const keyRows = (id: PersonId) => partition(`PERSON#${id}`, { begins: "KEY#", consistent: true });

const challengeWrite = (challenge: string, whose: string, now: Date) =>
  write(
    SingleUseRow.create({
      what: `challenge#${challenge}`,
      whose,
      expiresAt: Math.floor(now.getTime() / 1000) + MINUTES * 60,
    }),
  );

/** That the challenge was ours, for them, still good and never answered is proved by removing it, in one condition. */
const challengeUsed = (challenge: string, whose: string, now: Date) =>
  write(
    SingleUseRow.delete({ what: `challenge#${challenge}` }).where(
      (row, is) => `${is.eq(row.whose, whose)} AND ${is.gt(row.expiresAt, Math.floor(now.getTime() / 1000))}`,
    ),
    new Refused(
      "gone",
      "people.challenge-over",
      "That took too long, or was answered before. Try the passkey again.",
    ),
  );

/** The challenge that the browser signed; the library has checked the signature over exactly these bytes. */
const challengeIn = (clientDataJSON: string) =>
  String(JSON.parse(Buffer.from(clientDataJSON, "base64url").toString()).challenge).slice(0, 200);

/** The library throws for everything that is wrong with what a browser sent; all of it is a no, none of it our fault. */
const unproven = (): never => {
  throw notProven();
};
const notProven = () =>
  new Refused(
    "forbidden",
    "people.passkey-refused",
    "This passkey does not open anything here. Use a code by mail instead.",
  );
