import { describe, expect, test } from "vitest";
import * as People from "#people";
import { settings } from "#platform";
import { authenticator } from "../../tests/authenticator.ts";
import { anAddress, ask, someone } from "../../tests/world.ts";
import { app } from "./app.ts";

/** What a browser keeps from an answer: `name=value` of each cookie it sets. */
const kept = (response: Response) =>
  response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
const from = (network: string) => ({ requestContext: { http: { sourceIp: network } } });
let networks = 0;
const askFor = (json: unknown, network = `2001:db8:1:${(++networks).toString(16)}::1`) =>
  app.request(
    "/api/sign-in/code",
    {
      method: "POST",
      body: JSON.stringify(json),
      headers: { "content-type": "application/json", origin: settings().OUTLOUD_ORIGIN },
    },
    from(network),
  );

describe("signing in by mail", () => {
  test("goes from an address to a session in two cookies that no script and no other site sees", async () => {
    const { person } = await someone();
    const asked = await askFor({ email: person.email.toUpperCase() });
    expect(asked.status).toBe(202);
    const { flow } = await asked.json();
    const mail = await People.signInMail(flow, new Date());
    const headers = {
      cookie: kept(asked).join("; "),
      "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0",
    };
    const entered = await ask("/api/sign-in/try", { json: { flow, code: mail?.code }, headers });
    expect(entered.status).toBe(200);
    expect(await entered.json()).toMatchObject({ first: true, person: { id: person.id } });
    for (const response of [asked, entered])
      expect(response.headers.get("set-cookie")).toMatch(
        /^__Host-outloud(-flow)?=[\w.-]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
    const session = kept(entered)[0]?.split("=")[1] ?? "";
    const sessions = await (await ask("/api/me/sessions", { cookie: session })).json();
    expect(sessions.items).toContainEqual(
      expect.objectContaining({ device: "Firefox · Linux", current: true }),
    );
  });

  test("answers the same, byte for byte but for names and times, for known and unknown addresses", async () => {
    const { person } = await someone();
    const shape = async (response: Response) => ({
      status: response.status,
      keys: Object.keys(await response.json()),
      headers: [...response.headers.keys()],
    });
    expect(await shape(await askFor({ email: anAddress("nobody") }))).toEqual(
      await shape(await askFor({ email: person.email })),
    );
  });

  test("replaces the session that this browser had", async () => {
    const ana = await someone();
    const { flow } = await (await askFor({ email: ana.person.email })).json();
    const mail = await People.signInMail(flow, new Date());
    const entered = await ask("/api/sign-in/link", { json: { token: mail?.linkToken }, cookie: ana.cookie });
    expect(entered.status).toBe(200);
    const cookie = kept(entered)[0]?.split("=")[1] ?? "";
    expect((await ask("/api/me", { cookie })).status).toBe(200);
    expect((await ask("/api/me", { cookie: ana.cookie })).status).toBe(401);
  });

  test("is refused in plain words when one network asks too often", async () => {
    for (let n = 0; n < 300; n++)
      expect((await askFor({ email: anAddress() }, "198.51.100.7")).status).toBe(202);
    const refused = await askFor({ email: anAddress() }, "198.51.100.7");
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: "people.many-from-here" });
    expect((await askFor({ email: anAddress() }, "198.51.100.8")).status).toBe(202);
  });

  test("says which field is wrong", async () => {
    const response = await askFor({ email: "not an address", zone: "Mars/Olympus" });
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const { errors } = await response.json();
    expect(errors.map(({ path }: { path: string }) => path)).toEqual(["email", "zone"]);
  });
});

describe("signing in with a passkey", () => {
  test("goes from a new passkey to a session, with nothing but the device", async () => {
    const ana = await someone();
    const device = authenticator(settings().OUTLOUD_ORIGIN);
    const options = await (await ana.ask("/api/me/passkeys/challenge", { method: "POST" })).json();
    const made = await ana.ask("/api/me/passkeys", { json: { name: "Laptop", made: device.make(options) } });
    expect(made.status).toBe(201);
    const challenge = await (await ask("/api/sign-in/passkey/challenge", { method: "POST" })).json();
    const entered = await ask("/api/sign-in/passkey", { json: device.show(challenge) });
    expect(await entered.json()).toMatchObject({ person: { id: ana.person.id } });
    expect((await ask("/api/me", { cookie: kept(entered)[0]?.split("=")[1] })).status).toBe(200);
  });
});
