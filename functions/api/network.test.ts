import { expect, test } from "vitest";
import { networkOf } from "./network.ts";

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["::", "0:0:0:0::/64"],
  ["", "unknown"],
  [undefined, "unknown"],
])("%s counts as %s", (address, network) => expect(networkOf(address)).toBe(network));

test("however long an address is, it counts as something short", () => {
  expect(networkOf("x".repeat(5_000)).length).toBeLessThanOrEqual(60);
  expect(networkOf(":".repeat(5_000)).length).toBeLessThanOrEqual(60);
});
