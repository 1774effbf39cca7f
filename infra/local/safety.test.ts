import type { Socket } from "node:net";
import { expect, test } from "vitest";
import { fromThisMachine } from "./safety.ts";

test.each([
  { remoteAddress: "127.0.0.1", localAddress: "127.0.0.1", here: true },
  { remoteAddress: "::1", localAddress: "::1", here: true },
  { remoteAddress: "::ffff:127.0.0.1", localAddress: "::ffff:127.0.0.1", here: true },
  // One's own machine, by the address others know it under.
  { remoteAddress: "192.168.1.5", localAddress: "192.168.1.5", here: true },
  { remoteAddress: "192.168.1.6", localAddress: "192.168.1.5", here: false },
  { remoteAddress: "::ffff:192.168.1.6", localAddress: "::ffff:192.168.1.5", here: false },
  { remoteAddress: "2001:db8::127", localAddress: "2001:db8::1", here: false },
  { remoteAddress: undefined, localAddress: undefined, here: false },
])("who asks from $remoteAddress is at the machine $localAddress: $here", ({ here, ...ends }) => {
  expect(fromThisMachine({ headers: {}, socket: ends as Socket })).toBe(here);
});
