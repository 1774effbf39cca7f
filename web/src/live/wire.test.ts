import { expect, test } from "vitest";
import { createReader, type Packet, subscribePacket } from "./wire.ts";

const message = [0x30, 10, 0, 3, 97, 47, 98, 104, 101, 108, 108, 111];

test("packets are read however the network cuts them", () => {
  const heard: Packet[] = [];
  const read = createReader((packet) => heard.push(packet));
  for (const byte of [...message, 0xd0, 0]) read(Uint8Array.from([byte]).buffer);
  read(Uint8Array.from([...message, ...message]).buffer);
  const said = { type: "message", topic: "a/b", text: "hello" };
  expect(heard).toEqual([said, { type: "other" }, said, said]);
});

test("a long packet says its length in more than one byte", () => {
  const packet = subscribePacket(1, ["x".repeat(200)]);
  expect([...packet.slice(0, 3)]).toEqual([0x82, 0xcd, 0x01]);
  expect(packet.length).toBe(3 + 205);
});
