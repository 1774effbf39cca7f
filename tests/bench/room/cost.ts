import { hourOf } from "../../../bin/operate/cost/hour.ts";
import { dollars } from "../../../bin/operate/cost/table.ts";
import { measureActs } from "./acts.ts";

/**
 * What an hour of a room costs on AWS: what each act takes of the tables, and how large a frame is, measured on the product
 * against the real embedded store; times what a lively hour has of each; times published prices. Prints the table that stands
 * in docs/cost-of-a-room.md. `node tests/bench/room/cost.ts`
 */
const room = await measureActs();

console.log("| act | read units | write units |\n|---|---|---|");
for (const [name, { reads, writes }] of Object.entries(room.acts))
  console.log(`| ${name} | ${reads} | ${writes} |`);
console.log(`\nA frame of one question and twenty votes has ${room.frameBytes} bytes.\n`);
console.log(
  "| attendees | frames in the hour | delivery | tables | requests and functions | in all |\n|---|---|---|---|---|---|",
);
for (const people of [200, 2_000, 10_000, 50_000]) {
  const { frames, delivery, tables, functions, total } = hourOf(people, room);
  console.log(
    `| ${people.toLocaleString("en")} | ${frames.toLocaleString("en")} | ${dollars(delivery)} | ${dollars(tables)} | ${dollars(functions)} | **${dollars(total)}** |`,
  );
}
