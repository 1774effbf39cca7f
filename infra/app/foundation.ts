import { execFileSync } from "node:child_process";
import { NAME, stage } from "./stage.ts";

export const region = aws.getRegionOutput().region;
export const account = aws.getCallerIdentityOutput().accountId;

/** CDK runs in a process of its own and prints CloudFormation: `infra/foundation/main.ts`. These are its only arguments. */
const wishes = {
  name: NAME,
  lasting: stage.lasting,
  site: stage.domain && `https://${stage.domain}`,
  alarmsTo: stage.alarmsTo,
  dashboard: stage.dashboard,
  copiesIn: stage.copiesIn,
};
const printed = JSON.parse(
  execFileSync("node", ["infra/foundation/main.ts", JSON.stringify(wishes)], {
    cwd: $cli.paths.root,
  }).toString(),
);

/** `removal: "retain"` of `sst.config.ts` does not reach a CloudFormation stack: it is kept, and guarded, here. */
const kept = { protect: stage.lasting, retainOnDelete: stage.lasting };

/** No update deletes or replaces what is irreplaceable; and a stack that never came to be does not take the name of the next try. */
const guarded = { policyBody: JSON.stringify(printed.protection), onFailure: "DELETE" };

/** Linked to by all that follows, so a deploy that fails here ends here: an update is rolled back, and what stood goes on. */
const stack = new aws.cloudformation.Stack(
  "Foundation",
  {
    name: NAME,
    templateBody: JSON.stringify(printed.foundation),
    capabilities: ["CAPABILITY_NAMED_IAM"], // the clock's role keeps its name, which schedules know for months
    ...guarded,
  },
  kept,
);

if (stage.copiesIn)
  new aws.cloudformation.Stack(
    "Copies",
    {
      name: `${NAME}-copies`,
      region: stage.copiesIn,
      templateBody: JSON.stringify(printed.copies),
      ...guarded,
    },
    kept,
  );

/** What the app is linked to: one of the outputs the stack has. A name that is none stops the deploy. */
const output = (name: string) =>
  stack.outputs.apply((outputs) => {
    const value = outputs[name];
    if (value === undefined) throw new Error(`The foundation has no output ${name}.`);
    return value;
  });

const table = (name: "Book" | "Room") => ({
  name: output(`${name}Name`),
  arn: output(`${name}Arn`),
  stream: output(`${name}Stream`),
});

export const foundation = {
  tables: { Book: table("Book"), Room: table("Room") },
  bus: { name: output("BusName"), arn: output("BusArn") },
  files: { domain: output("FilesDomain") },
  schedules: { group: output("ScheduleGroup"), role: output("ClockRoleArn") },
  dead: {
    events: output("DeadEventsArn"),
    beats: output("DeadBeatsArn"),
    streams: output("DeadStreamsArn"),
  },
  alarms: stage.alarmsTo && output("AlarmsArn"),
};
