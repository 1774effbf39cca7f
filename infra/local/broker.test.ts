import { once } from "node:events";
import { IoTDataPlaneClient, PublishCommand } from "@aws-sdk/client-iot-data-plane";
import mqtt, { type IClientOptions, type MqttClient } from "mqtt";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { newFolder, startMachine, until } from "./fixture/machine.ts";

type Machine = Awaited<ReturnType<typeof startMachine>>;

function connect(machine: Machine, options: IClientOptions = {}): MqttClient {
  const client = mqtt.connect(`${machine.origin.replace("http", "ws")}/mqtt`, {
    protocolVersion: 4,
    username: "reader",
    password: "ticket",
    clientId: "reader-1",
    reconnectPeriod: 0,
    ...options,
  });
  onTestFinished(() => void client.end(true));
  return client;
}

/** How a connection turned out: "connected", or why it was refused. */
const outcome = (client: MqttClient) =>
  new Promise<string>((resolve) => {
    client.once("connect", () => resolve("connected"));
    client.once("error", ({ message }) => resolve(message));
  });

const publish = (machine: Machine, topic: string, payload: string) =>
  new IoTDataPlaneClient(machine.client).send(
    new PublishCommand({ topic, qos: 0, payload: Buffer.from(payload) }),
  );

/** The granted quality of service; 128 is a no. */
const subscribe = (client: MqttClient, topic: string) =>
  new Promise<unknown>((resolve) => {
    client.subscribe(topic, { qos: 0 }, (_, __, answer) => resolve(answer?.granted[0]));
  });

test("what a function publishes is heard by whoever may hear it", async () => {
  const machine = await startMachine(newFolder());
  const [one, two] = [connect(machine), connect(machine, { clientId: "reader-2" })];
  const heard: string[] = [];
  for (const client of [one, two]) {
    client.on("message", (topic, payload) => heard.push(`${client.options.clientId} ${topic} ${payload}`));
    expect(await subscribe(client, "place/1")).toBe(0);
  }
  await publish(machine, "place/1", "a reply");
  await until(() => heard.length === 2);
  expect(heard.sort()).toEqual(["reader-1 place/1 a reply", "reader-2 place/1 a reply"]);
});

test("the authorizer decides who comes in, and under which name", async () => {
  const machine = await startMachine(newFolder());
  expect(await outcome(connect(machine))).toBe("connected");
  expect(await outcome(connect(machine, { password: "made up" }))).toContain("Not authorized");
  expect(await outcome(connect(machine, { username: "nobody" }))).toContain("Not authorized");
  expect(await outcome(connect(machine, { clientId: "somebody-else" }))).toContain("Not authorized");
});

test("nobody subscribes to more than the authorizer allows", async () => {
  const client = connect(await startMachine(newFolder()));
  for (const topic of ["place/2", "place/+", "place/#", "#", "$SYS/#"]) {
    expect(await subscribe(client, topic)).toBe(128);
  }
  expect(await subscribe(client, "place/1")).toBe(0);
});

test("whoever publishes without being allowed to is put out, and nobody hears it", async () => {
  const machine = await startMachine(newFolder());
  const [listener, talker] = [connect(machine), connect(machine, { clientId: "reader-2" })];
  const heard: string[] = [];
  listener.on("message", (_, payload) => heard.push(String(payload)));
  await subscribe(listener, "place/1");
  const out = new Promise<void>((resolve) => talker.once("close", resolve));
  talker.publish("place/1", "I was never here");
  await out;
  await publish(machine, "place/1", "the end");
  await until(() => heard.length > 0);
  expect(heard).toEqual(["the end"]);
});

test("a last will is not a way around that", async () => {
  const machine = await startMachine(newFolder());
  const listener = connect(machine);
  const heard: string[] = [];
  listener.on("message", (_, payload) => heard.push(String(payload)));
  await subscribe(listener, "place/1");
  const dying = connect(machine, {
    clientId: "reader-2",
    will: { topic: "place/1", payload: Buffer.from("from the grave"), qos: 0, retain: false },
  });
  await outcome(dying);
  dying.stream.destroy();
  await publish(machine, "place/1", "the end");
  await until(() => heard.includes("the end"));
  expect(heard).toEqual(["the end"]);
});

test("a connection ends when the authorizer said it would", async () => {
  const client = connect(await startMachine(newFolder()), { password: "short ticket" });
  expect(await outcome(client)).toBe("connected");
  await new Promise<void>((resolve) => client.once("close", resolve));
  expect(client.connected).toBe(false);
});

test("only /mqtt speaks MQTT", async () => {
  const { origin } = await startMachine(newFolder());
  const socket = new WebSocket(`${origin.replace("http", "ws")}/elsewhere`, "mqtt");
  const [error] = await once(socket, "error");
  expect(String(error)).toContain("404");
});

test("a page that stays open does not keep the machine from stopping", async () => {
  const machine = await startMachine(newFolder());
  const client = connect(machine);
  expect(await outcome(client)).toBe("connected");
  const gone = new Promise<void>((resolve) => client.once("close", resolve));
  await Promise.all([machine.end("SIGINT"), gone]);
  await expect(fetch(machine.origin)).rejects.toThrow();
});
