import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { ask } from "../../tests/world.ts";
import { app } from "./app.ts";

const get = (path: string, accepts?: string) =>
  ask(path, { ...(accepts && { headers: { "accept-encoding": accepts } }) });

test("a large answer comes packed to who can unpack it, and says the same", async () => {
  const plain = await get("/api/openapi.json");
  expect(plain.headers.get("content-encoding")).toBeNull();
  const packed = await get("/api/openapi.json", "br, gzip;q=0.8");
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(packed.headers.get("vary")).toBe("accept-encoding");
  expect(packed.headers.get("content-type")).toBe(plain.headers.get("content-type"));
  const bytes = Buffer.from(await packed.arrayBuffer());
  expect(gunzipSync(bytes).toString()).toBe(await plain.text());
});

test("a small answer and a refusal come as they are", async () => {
  const health = await get("/api/health", "gzip");
  expect(health.headers.get("content-encoding")).toBeNull();
  expect(await health.json()).toMatchObject({ ok: true });
  const refused = await get("/api/me", "gzip");
  expect([refused.status, refused.headers.get("content-encoding")]).toEqual([401, null]);
  expect(await refused.json()).toMatchObject({ code: "people.not-signed-in" });
});

test("who asks for the head alone gets no body", async () => {
  const head = await app.request("http://outloud.test/api/openapi.json", {
    method: "HEAD",
    headers: { "accept-encoding": "gzip" },
  });
  expect([head.status, await head.text()]).toEqual([200, ""]);
});
