import { expect, test } from "vitest";
import { comesBack } from "./returned.ts";

const sent = {
  id: "0100018f",
  from: "Outloud <hello@example.org>",
  tags: [{ Name: "outloud-mail", Value: "mai_1" }],
  at: new Date("2026-03-02T12:00:00Z"),
};

test("a mail to SES's own addresses for trying it comes back, in the words of SES", () => {
  const [bounced] = comesBack("bounce+ana@simulator.amazonses.com", sent);
  expect(bounced).toMatchObject({ Source: "aws.ses", DetailType: "Email Bounced" });
  expect(JSON.parse(bounced?.Detail ?? "")).toMatchObject({
    eventType: "Bounce",
    bounce: {
      bounceType: "Permanent",
      bouncedRecipients: [{ emailAddress: "bounce+ana@simulator.amazonses.com" }],
      timestamp: "2026-03-02T12:00:00.000Z",
    },
    mail: { messageId: "0100018f", tags: { "outloud-mail": ["mai_1"] } },
  });
  const [complained] = comesBack("complaint@simulator.amazonses.com", sent);
  expect(complained?.DetailType).toBe("Email Complaint Received");
  expect(JSON.parse(complained?.Detail ?? "")).toMatchObject({
    eventType: "Complaint",
    complaint: { complainedRecipients: [{ emailAddress: "complaint@simulator.amazonses.com" }] },
  });
});

test("every other mail arrives", () => {
  for (const address of ["success@simulator.amazonses.com", "bounce@example.org", "ana@example.org"])
    expect(comesBack(address, sent)).toEqual([]);
});
