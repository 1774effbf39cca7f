import { awsService } from "#platform";

const realtime = awsService({ named: "IOT_DATA_PLANE", host: "data-ats.iot", signs: "iotdata" });

/** That something changed and which, never what it says: whoever may read it reads it again through the API. */
interface Hint {
  readonly kind:
    | "entry"
    | "reply"
    | "signal"
    | "inbox"
    | "beat"
    | "circles"
    | "room"
    | "desk"
    | "shelf"
    | "message";
  readonly id: string;
}

/** Give a hint to everybody who listens to one of these topics now. At most once: a page that missed it reads again anyway. */
export async function hint(topics: readonly string[], { kind, id }: Hint) {
  await Promise.all([...new Set(topics)].map((topic) => tell(topic, { kind, id })));
}

/** Tell everybody who listens to a topic now. At most once: whoever calls has another way to be caught up with. */
export async function tell(topic: string, what: object) {
  const path = `/topics/${encodeURIComponent(topic)}?qos=0`;
  await realtime({ path, headers: { "content-type": "application/json" }, body: JSON.stringify(what) });
}
