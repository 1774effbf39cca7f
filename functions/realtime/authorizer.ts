import * as z from "zod";
import { log } from "#platform";
import { verify } from "./ticket.ts";

/** What AWS IoT Core sends a custom authorizer when somebody connects over MQTT; the password is base64. */
const Asked = z.object({
  protocolData: z.object({ mqtt: z.object({ clientId: z.string(), password: z.string() }) }),
});

/** A connection ends after a while and comes back with a new ticket, for what its person may hear by then. */
const A_QUARTER = 900;
/** Longer than a connection lives: the ticket it came with is over by then, and asking again would end it. */
const NEVER = 86_400;
/** AWS IoT takes ten policies of 2,048 characters: eight topics fit into one. */
const TOPICS_A_POLICY = 8;

const REFUSED = {
  isAuthenticated: false,
  principalId: "nobody",
  policyDocuments: [] as string[],
  disconnectAfterInSeconds: 300,
  refreshAfterInSeconds: 300,
};

/** Who may hear what: with a good ticket, to connect as its client and to hear its topics; to publish, nobody. */
export async function handler(event: unknown, context?: { invokedFunctionArn?: string }) {
  const asked = Asked.safeParse(event);
  if (!asked.success) return REFUSED;
  const { clientId, password } = asked.data.protocolData.mqtt;
  const bearer = await verify(Buffer.from(password, "base64").toString(), clientId, new Date());
  log("info", bearer ? "let in to hear" : "not let in to hear", { person: bearer?.sub });
  if (!bearer) return REFUSED;
  const here = placeOf(context?.invokedFunctionArn);
  const connect = [allow("iot:Connect", [`${here}:client/${clientId}`])];
  const hear = chunks(bearer.topics, TOPICS_A_POLICY).map((topics) => [
    allow(
      "iot:Subscribe",
      topics.map((topic) => `${here}:topicfilter/${topic}`),
    ),
    allow(
      "iot:Receive",
      topics.map((topic) => `${here}:topic/${topic}`),
    ),
  ]);
  return {
    isAuthenticated: true,
    // AWS takes letters and digits only.
    principalId: bearer.sub.replace(/\W|_/g, ""),
    policyDocuments: [connect, ...hear].map((Statement) =>
      JSON.stringify({ Version: "2012-10-17", Statement }),
    ),
    disconnectAfterInSeconds: A_QUARTER,
    refreshAfterInSeconds: NEVER,
  };
}

const allow = (Action: string, Resource: string[]) => ({ Effect: "Allow", Action, Resource });

/** Region and account of the topics are those of this function: `arn:aws:lambda:eu-west-1:123456789012:function:…`. */
const placeOf = (arn = "") => {
  const [, , , region = "*", account = "*"] = arn.split(":");
  return `arn:aws:iot:${region}:${account}`;
};

const chunks = <Item>(items: readonly Item[], size: number) =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
