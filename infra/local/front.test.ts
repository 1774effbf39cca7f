import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { brotliCompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { newFolder, startMachine } from "./fixture/machine.ts";

/** A request with headers that `fetch` does not let anybody write. */
const raw = (origin: string, path: string, headers: Record<string, string> = {}, method = "GET") =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const asking = request(`${origin}/`, { path, headers, method }, async (response) => {
        const parts: Buffer[] = [];
        for await (const part of response) parts.push(part);
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
      });
      asking.on("error", reject).end();
    },
  );

describe("the API", () => {
  test("gets the event API Gateway would give it, and its cookies come out one by one", async () => {
    const { origin } = await startMachine(newFolder());
    const response = await fetch(`${origin}/api/event?a=1&a=2&b=%20`, {
      method: "PUT",
      headers: { cookie: "x=1; y=2", "content-type": "application/json", "X-Own": "yes" },
      body: '{"è":1}',
    });
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(["one=1; Path=/; HttpOnly", "two=2; Path=/"]);
    expect(await response.json()).toMatchObject({
      version: "2.0",
      rawPath: "/api/event",
      rawQueryString: "a=1&a=2&b=%20",
      queryStringParameters: { a: "1,2", b: " " },
      cookies: ["x=1", "y=2"],
      headers: { "x-own": "yes" },
      requestContext: { http: { method: "PUT", path: "/api/event" } },
      body: '{"è":1}',
      isBase64Encoded: false,
    });
  });

  test("passes bytes both ways as they are", async () => {
    const { origin } = await startMachine(newFolder());
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    const response = await fetch(`${origin}/api/mirror`, {
      method: "POST",
      headers: { "content-type": "image/png" },
      body: bytes,
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  test("takes up to ten megabytes and says so plainly", async () => {
    const { origin } = await startMachine(newFolder());
    const mirror = (size: number) =>
      fetch(`${origin}/api/mirror`, { method: "POST", body: new Uint8Array(size) });
    expect((await mirror(10 * 1024 * 1024)).status).toBe(200);
    const refused = await mirror(10 * 1024 * 1024 + 1);
    expect(refused.status).toBe(413);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(await refused.json()).toMatchObject({ status: 413, code: "request.too-large" });
  });

  test("answers a plain 500 when a function throws, and goes on", async () => {
    const machine = await startMachine(newFolder());
    const failed = await fetch(`${machine.origin}/api/nothing`);
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toContain("nobody wrote");
    await expect.poll(() => machine.complaints()).toContain("nobody wrote this route");
    expect((await fetch(`${machine.origin}/api/event`)).status).toBe(201);
  });
});

describe("the site", () => {
  const built = () => {
    const site = newFolder();
    mkdirSync(join(site, "assets"));
    writeFileSync(join(site, "index.html"), "<!doctype html><title>Outloud</title>");
    writeFileSync(join(site, "assets/app-1a2b.js"), "export const x = 1;");
    writeFileSync(join(site, "assets/app-1a2b.js.br"), brotliCompressSync("export const x = 1;"));
    return site;
  };

  test("a path without a file is a page of the app, asked for again each time", async () => {
    const { origin } = await startMachine(newFolder(), "--site", built());
    for (const path of ["/", "/cohorts/coh_1", "/live/HRN4K7.k3v9x2pq", "/index.html"]) {
      const response = await fetch(origin + path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain("Outloud");
      expect(response.headers.get("cache-control")).toBe("no-cache");
    }
    expect((await fetch(`${origin}/assets/gone.js`)).status).toBe(404);
  });

  test("a page may run only what came with it, and nobody may frame it", async () => {
    const { origin } = await startMachine(newFolder(), "--site", built());
    const { headers } = await fetch(origin);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'; script-src 'self'; style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
  });

  test("hashed files are kept for ever and sent as small as the browser takes them", async () => {
    const { origin } = await startMachine(newFolder(), "--site", built());
    const brotli = await raw(origin, "/assets/app-1a2b.js", { "accept-encoding": "gzip, br" });
    expect(brotli.headers).toMatchObject({
      "content-encoding": "br",
      "cache-control": "public, max-age=31536000, immutable",
    });
    const gzip = await raw(origin, "/assets/app-1a2b.js", { "accept-encoding": "gzip" });
    expect(gunzipSync(gzip.body).toString()).toBe("export const x = 1;");
    const plain = await raw(origin, "/assets/app-1a2b.js");
    expect(plain.body.toString()).toBe("export const x = 1;");
    expect(plain.headers["content-encoding"]).toBeUndefined();
  });

  test("what has not changed is not sent again, and HEAD sends no body", async () => {
    const { origin } = await startMachine(newFolder(), "--site", built());
    const { headers } = await raw(origin, "/");
    const again = await raw(origin, "/", { "if-none-match": String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const head = await raw(origin, "/", {}, "HEAD");
    expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
      200,
      0,
      headers["content-length"],
    ]);
  });

  test("no path leads out of the site", async () => {
    const { origin } = await startMachine(newFolder(), "--site", built());
    for (const path of [
      "/../../etc/passwd.txt",
      "/%2e%2e/%2e%2e/etc/hosts.txt",
      "/..%2f..%2fetc/hosts.txt",
      "/%00.txt",
      "/%ff.txt",
    ]) {
      expect((await raw(origin, path)).status).toBe(404);
    }
    expect((await raw(origin, "//elsewhere.example/x.txt")).status).toBe(404);
  });

  test("a site that was never built says so", async () => {
    const { origin } = await startMachine(newFolder(), "--site", join(newFolder(), "none"));
    expect(await (await fetch(origin)).json()).toMatchObject({ status: 503, code: "site.not-built" });
  });
});

describe("the machine's own places", () => {
  test("answer only under the machine's own name", async () => {
    const { origin } = await startMachine(newFolder());
    for (const path of ["/outbox", "/outbox.json", "/dev/clock"]) {
      expect((await raw(origin, path)).status).toBe(200);
      expect((await raw(origin, path, { host: "rebound.example:4400" })).status).toBe(421);
    }
  });

  test("answer nobody for whom something else asks", async () => {
    const { origin } = await startMachine(newFolder());
    for (const path of ["/outbox", "/outbox.json", "/dev", "/dev/clock", "/dev/enter/ana@example.org"]) {
      expect((await raw(origin, path, { "x-forwarded-for": "203.0.113.7" })).status).toBe(403);
      expect((await raw(origin, path, { forwarded: "for=203.0.113.7" })).status).toBe(403);
    }
  });

  test("can be changed by no other site", async () => {
    const { origin } = await startMachine(newFolder());
    const post = (headers: Record<string, string>) =>
      raw(origin, "/dev/dead-letters/replay", headers, "POST").then(({ status }) => status);
    expect(await post({})).toBe(200);
    expect(await post({ origin })).toBe(200);
    expect(await post({ origin: "https://elsewhere.example" })).toBe(403);
    expect(await post({ origin: "null" })).toBe(403);
    expect(await post({ "sec-fetch-site": "cross-site" })).toBe(403);
  });
});
