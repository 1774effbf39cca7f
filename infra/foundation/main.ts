import { foundation } from "./foundation.ts";
import { PROTECTION } from "./protection.ts";
import { vaultElsewhere } from "./vault.ts";
import type { Wishes } from "./wishes.ts";

/**
 * `node infra/foundation/main.ts '{"name":"outloud-dev","lasting":false}'` prints the templates and the stack policy. A
 * process of its own: together with CDK, SST's program would be 61 MB, and break.
 */
const [wishes = "{}"] = process.argv.slice(2);
const { name, ...others } = JSON.parse(wishes) as Wishes;
if (!/^[a-z][a-z0-9-]{2,30}$/.test(name ?? "")) throw new Error(`“${name}” is no name for a deployment.`);

const templateOf = ({ app, stack }: ReturnType<typeof foundation>): object =>
  app.synth().getStackByName(stack.stackName).template;

process.stdout.write(
  JSON.stringify({
    foundation: templateOf(foundation({ name, ...others })),
    copies: templateOf(vaultElsewhere(name)),
    protection: PROTECTION,
  }),
);
