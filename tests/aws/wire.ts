import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface Call {
  readonly path: string;
  readonly target: string;
  readonly body: unknown;
}

/** The services beside the store, on the wire: they take everything, remember it, and answer as they are told to. */
export async function services() {
  const calls: Call[] = [];
  let answer: (call: Call) => object = () => ({});
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const part of request) text += part;
    const target = String(request.headers["x-amz-target"] ?? "");
    const call = { path: decodeURIComponent(request.url ?? ""), target, body: JSON.parse(text || "{}") };
    calls.push(call);
    response.setHeader("content-type", target ? "application/x-amz-json-1.1" : "application/json");
    response.end(JSON.stringify(answer(call)));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const service of ["EVENTBRIDGE", "IOT_DATA_PLANE", "SESV2", "SCHEDULER"])
    process.env[`AWS_ENDPOINT_URL_${service}`] = endpoint;
  return {
    calls,
    answers: (how: typeof answer) => {
      answer = how;
    },
    close: () => server.close(),
  };
}
