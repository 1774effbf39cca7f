import { connect } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Outloud, startOutloud } from "../outloud.ts";

/** What no browser sends: bytes on the wire to the product as `npm start` runs it. Each is a plain no, and nothing ends by it. */
let outloud: Outloud;
beforeAll(async () => {
  outloud = await startOutloud();
});
afterAll(() => outloud[Symbol.asyncDispose]());

const address = () => {
  const { hostname, port } = new URL(outloud.origin);
  return { host: hostname, port: Number(port) };
};

/** Says these lines, then these bytes, and gives what came back before the other side closed or `enough` had come. */
async function say(
  head: readonly string[],
  body: Buffer | string = "",
  enough = /\r\n\r\n[\s\S]+/,
): Promise<string> {
  const socket = connect(address());
  let answer = "";
  socket.on("data", (bytes) => {
    answer += bytes;
    if (enough.test(answer)) socket.end();
  });
  socket.on("error", () => socket.destroy());
  const closed = new Promise((done) => socket.on("close", done));
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  socket.write(body);
  await Promise.race([closed, new Promise((later) => setTimeout(later, 20_000).unref())]);
  socket.destroy();
  return answer;
}

const post = (path: string, ...headers: string[]) => [
  `POST ${path} HTTP/1.1`,
  `Host: ${new URL(outloud.origin).host}`,
  `Origin: ${outloud.origin}`,
  "Connection: close",
  ...headers,
];
const status = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const plain = (answer: string) => {
  expect(status(answer), answer.slice(0, 300)).toBeGreaterThanOrEqual(400);
  expect(status(answer), answer.slice(0, 300)).toBeLessThan(500);
};
const stands = async () => expect((await fetch(`${outloud.origin}/api/health`)).status).toBe(200);
const JSON_TYPE = "Content-Type: application/json";
const CODE = "/api/sign-in/code";

test.each([
  ["ten thousand lists deep", `{"email":${"[".repeat(10_000)}${"]".repeat(10_000)}}`],
  ["ten thousand objects deep", `{"email":${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}}`],
  ["never closed", "[".repeat(400_000)],
  ["of bytes that are no text", Buffer.from([0x22, 0xff, 0xfe, 0x22])],
  ["larger than a megabyte", `{"email":"${"x".repeat(1_100_000)}"}`],
])("JSON %s is a plain no", async (_, body) => {
  const length = `Content-Length: ${Buffer.byteLength(body)}`;
  plain(await say(post(CODE, JSON_TYPE, length), body));
  await stands();
});

test.each([
  ["gzip", gzipSync(Buffer.alloc(60_000_000))],
  ["br", brotliCompressSync(Buffer.alloc(60_000_000))],
])("sixty megabytes in a few bytes of %s are not unpacked", async (encoding, bomb) => {
  expect(bomb.length).toBeLessThan(100_000);
  const length = `Content-Length: ${bomb.length}`;
  plain(await say(post(CODE, JSON_TYPE, `Content-Encoding: ${encoding}`, length), bomb));
  await stands();
});

test("a body that says two lengths, or hides a second request, is one request or none", async () => {
  const hidden = "0\r\n\r\nGET /api/health HTTP/1.1\r\nHost: x\r\n\r\n";
  for (const headers of [
    [JSON_TYPE, `Content-Length: ${hidden.length}`, "Transfer-Encoding: chunked"],
    [JSON_TYPE, "Content-Length: 4", "Content-Length: 40"],
    [JSON_TYPE, "Transfer-Encoding: chunked, identity"],
    [JSON_TYPE, "Content-Length: -1"],
    [JSON_TYPE, "Content-Length: 1e3"],
  ]) {
    const answer = await say(post(CODE, ...headers), hidden, /$^/);
    plain(answer);
    expect(answer.match(/HTTP\/1\.1 \d{3}/g)).toHaveLength(1);
  }
  await stands();
});

test("requests that come a byte at a time, or never end, keep nobody else waiting", async () => {
  const slow = Array.from({ length: 200 }, () => connect(address()));
  for (const socket of slow) {
    socket.on("error", () => socket.destroy());
    socket.write(`${post(CODE, JSON_TYPE, "Content-Length: 900000").join("\r\n")}\r\n\r\n{`);
  }
  const drip = setInterval(() => {
    for (const socket of slow) if (!socket.destroyed) socket.write(" ");
  }, 50);
  for (let n = 0; n < 20; n++) await stands();
  clearInterval(drip);
  for (const socket of slow) socket.destroy();
  await stands();
});

test("a head of too many or too long lines is a plain no, or not heard out", async () => {
  for (const head of [
    post(CODE, ...Array.from({ length: 3_000 }, (_, n) => `X-${n}: ${"y".repeat(20)}`)),
    post(CODE, `Cookie: ${"x".repeat(100_000)}`),
    ["GET /api/health HTTP/1.1", "Host: a b", "X: \u0000"],
    ["NONSENSE", ""],
  ]) {
    const answer = await say(head);
    if (answer) plain(answer);
    await stands();
  }
});

test("no path, however it is spelt, leads out of the site or into another's place", async () => {
  const host = `Host: ${new URL(outloud.origin).host}`;
  for (const path of [
    "/../../../../etc/passwd",
    "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2f..%2fetc/passwd",
    "/..%5c..%5cetc/passwd",
    "/assets/%2e%2e/%2e%2e/package.json",
    "/assets/..%252f..%252fpackage.json",
    "//etc/passwd",
    "/%00/etc/passwd",
    "/api/%2e%2e/dev/clock",
    "http://169.254.169.254/latest/meta-data/",
  ]) {
    const answer = await say([`GET ${path} HTTP/1.1`, host, "Connection: close"], "", /$^/);
    expect(answer, path).not.toMatch(/root:|"name": "outloud"|ami-id/);
    expect(status(answer), path).toBeLessThan(500);
    expect(status(answer), path).toBeGreaterThan(0);
  }
  await stands();
});

test("what was said to it by all that is not in what it prints", () => {
  expect(outloud.said()).not.toMatch(/uncaught|unhandled|heap|RangeError/i);
});
