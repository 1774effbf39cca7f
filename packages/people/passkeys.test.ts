import { describe, expect, test } from "vitest";
import { type Refused, settings } from "#platform";
import { authenticator } from "../../tests/authenticator.ts";
import { someone } from "../../tests/world.ts";
import * as People from "./index.ts";

const now = new Date("2026-03-02T09:00:00.000Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
let networks = 0;
const from = (at = now): People.From => ({
  now: at,
  network: `passkeys-test-${++networks}`,
  device: "Chrome · Linux",
});
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (refused: Refused) => refused.code,
  );
const origin = () => settings().OUTLOUD_ORIGIN;

/** Somebody with a passkey in a device of theirs. */
async function withPasskey() {
  const ana = await someone({ name: "Ana" }, now);
  const device = authenticator(origin());
  const ctx = await ana.ctx();
  const made = device.make(await People.passkeyInvitation(ctx));
  const passkey = await People.addPasskey("My laptop", made, ctx);
  return { ana, ctx, device, made, passkey };
}

describe("a passkey", () => {
  test("is made for who is signed in, and signs them in without an address", async () => {
    const { ana, ctx, device, passkey } = await withPasskey();
    expect(passkey).toMatchObject({ id: device.id, name: "My laptop", synced: false });
    expect(await People.passkeys(ctx)).toEqual([passkey]);
    const entered = await People.enterByPasskey(device.show(await People.passkeyChallenge(from())), from());
    expect(entered.person.id).toBe(ana.person.id);
    expect((await People.recognise(entered.cookie, now))?.person.id).toBe(ana.person.id);
    expect(await People.passkeys(ctx)).toMatchObject([{ usedOn: "2026-03-02" }]);
  });

  test("answers a challenge once, even twice at once, and within five minutes", async () => {
    const { device } = await withPasskey();
    const shown = device.show(await People.passkeyChallenge(from()));
    const enter = (at = now) => code(People.enterByPasskey(shown, from(at)));
    const both = await Promise.all([enter(), enter()]);
    expect(both.filter((outcome) => outcome === "done")).toHaveLength(1);
    expect(await enter()).not.toBe("done");
    const late = device.show(await People.passkeyChallenge(from()));
    expect(await code(People.enterByPasskey(late, from(minutes(5))))).toBe("people.challenge-over");
  });

  test("answers no challenge that we did not give, or gave to make a key with", async () => {
    const { ctx, device } = await withPasskey();
    const ours = await People.passkeyChallenge(from());
    const own = device.show({ ...ours, challenge: "bm90LW91cnM" });
    expect(await code(People.enterByPasskey(own, from()))).toBe("people.challenge-over");
    const { challenge } = await People.passkeyInvitation(ctx);
    const crossed = device.show({ ...ours, challenge });
    expect(await code(People.enterByPasskey(crossed, from()))).toBe("people.challenge-over");
  });

  test("that was made on another page, for another host, or by another key is refused", async () => {
    const { ana, device } = await withPasskey();
    const options = await People.passkeyChallenge(from());
    const elsewhere = device.show(options, "https://outloud.example");
    const otherHost = device.show({ ...options, rpId: "outloud.example" });
    const stranger = authenticator(origin()).show(options);
    const forged = {
      ...device.show(options),
      response: { ...stranger.response, userHandle: Buffer.from(ana.person.id).toString("base64url") },
    };
    for (const shown of [elsewhere, otherHost, stranger, forged])
      expect(await code(People.enterByPasskey(shown, from()))).toBe("people.passkey-refused");
  });

  test("that counts backwards has been copied, and is refused", async () => {
    const { device } = await withPasskey();
    for (let n = 0; n < 2; n++)
      await People.enterByPasskey(device.show(await People.passkeyChallenge(from())), from());
    device.rewind();
    const copy = device.show(await People.passkeyChallenge(from()));
    expect(await code(People.enterByPasskey(copy, from()))).toBe("people.passkey-refused");
  });

  test("that is removed opens nothing any more", async () => {
    const { ctx, device } = await withPasskey();
    await People.removePasskey(device.id, ctx);
    expect(await People.passkeys(ctx)).toEqual([]);
    expect(await code(People.removePasskey(device.id, ctx))).toBe("people.no-such-passkey");
    const shown = device.show(await People.passkeyChallenge(from()));
    expect(await code(People.enterByPasskey(shown, from()))).toBe("people.passkey-refused");
  });

  test("cannot be added with a challenge used before, another person's, or from another page", async () => {
    const { ctx, made } = await withPasskey();
    expect(await code(People.addPasskey("again", made, ctx))).toBe("people.challenge-over");
    const ben = await (await someone({ name: "Ben" }, now)).ctx();
    const options = await People.passkeyInvitation(ctx);
    expect(await code(People.addPasskey("his", authenticator(origin()).make(options), ben))).toBe(
      "people.challenge-over",
    );
    const elsewhere = authenticator(origin()).make(options, "https://outloud.example");
    expect(await code(People.addPasskey("phished", elsewhere, ctx))).toBe("people.passkey-refused");
  });

  test.each([
    ["no client data", { clientDataJSON: "" }],
    ["client data that is not JSON", { clientDataJSON: "bm90IGpzb24" }],
    ["an attestation that is no CBOR", { attestationObject: "____" }],
    ["an empty attestation", { attestationObject: "" }],
  ])("with %s is a plain no", async (_, broken) => {
    const { ctx } = await withPasskey();
    const made = authenticator(origin()).make(await People.passkeyInvitation(ctx));
    const mangled = { ...made, response: { ...made.response, ...broken } };
    expect(await code(People.addPasskey("mangled", mangled, ctx))).toBe("people.passkey-refused");
  });

  test("is one of twenty at most", async () => {
    const { ctx } = await withPasskey();
    for (let n = 1; n < 20; n++) {
      const made = authenticator(origin()).make(await People.passkeyInvitation(ctx));
      await People.addPasskey(`Key ${n}`, made, ctx);
    }
    expect(await code(People.passkeyInvitation(ctx))).toBe("people.many-passkeys");
  });
});
