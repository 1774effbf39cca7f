import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

type Collect = (how: { type: "major"; execution: "async"; flavor: "last-resort" }) => Promise<void>;

let collect: Collect | undefined;

/**
 * Hand memory back that a month in a minute has left behind. V8 keeps what it once needed, for more of the same; a machine
 * that rests after a long move of its clock has no more of the same to come.
 */
export async function giveBack(): Promise<void> {
  if (!collect) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as Collect;
  }
  await collect({ type: "major", execution: "async", flavor: "last-resort" });
}
