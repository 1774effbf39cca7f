import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { expect, test } from "vitest";
import { newFolder, startMachine } from "./fixture/machine.ts";

async function outboxWith(...mails: { to: string; subject: string; html?: string; text?: string }[]) {
  const machine = await startMachine(newFolder(), "--at", "2026-03-02T08:00:00Z");
  const ses = new SESv2Client(machine.client);
  for (const { to, subject, html = "", text = "" } of mails) {
    await ses.send(
      new SendEmailCommand({
        FromEmailAddress: "Outloud <hello@outloud.local>",
        Destination: { ToAddresses: [to] },
        Content: {
          Simple: { Subject: { Data: subject }, Body: { Text: { Data: text }, Html: { Data: html } } },
        },
      }),
    );
  }
  return async (path: string) => {
    const response = await fetch(machine.origin + path);
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
}

test("the newest mail comes first, and a search leaves only whom it was for", async () => {
  const get = await outboxWith(
    { to: "ana@example.org", subject: "First" },
    { to: "ben@example.org", subject: "Second" },
  );
  const { body } = await get("/outbox");
  expect(body.indexOf("Second")).toBeGreaterThan(0);
  expect(body.indexOf("First")).toBeGreaterThan(body.indexOf("Second"));
  expect(body).toContain("2 Mar 2026, 08:00 UTC");
  const found = await get("/outbox?to=Ana");
  expect(found.body).toContain("First");
  expect(found.body).not.toContain("Second");
});

test("a mail shows its words as words, with its addresses to click", async () => {
  const get = await outboxWith({
    to: "ana@example.org",
    subject: "<b>Bold</b>",
    text: "Go to http://localhost:4400/in?a=1&b=2. <script>alert(1)</script>",
  });
  const { body, headers } = await get("/outbox/1");
  expect(body).toContain("&lt;b&gt;Bold&lt;/b&gt;");
  expect(body).toContain('<a href="http://localhost:4400/in?a=1&amp;b=2">');
  expect(body).not.toContain("<script>");
  expect(headers.get("content-security-policy")).toContain("script-src 'self'");
});

test("the HTML part stands in a sandbox where nothing runs and nothing is fetched from elsewhere", async () => {
  const get = await outboxWith({
    to: "ana@example.org",
    subject: "Hi",
    html: "<html><head></head><body><p>Hi</p></body></html>",
  });
  expect((await get("/outbox/1")).body).toMatch(/<iframe src="\/outbox\/1\/html"[^>]* sandbox="[^"]*"/);
  const { body, headers } = await get("/outbox/1/html");
  expect(body).toBe('<html><head><base target="_blank"></head><body><p>Hi</p></body></html>');
  const policy = headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/; sandbox(?!.*allow-(scripts|same-origin))/);
});

test("an empty outbox says so, and a mail that is not there is missing", async () => {
  const get = await outboxWith();
  expect((await get("/outbox")).body).toContain("Nothing has been sent yet.");
  expect((await get("/outbox/1")).status).toBe(404);
  expect((await get("/outbox.json?since=yesterday")).status).toBe(400);
});
