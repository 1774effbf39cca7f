import { Duration } from "aws-cdk-lib";
import { EventBus } from "aws-cdk-lib/aws-events";
import type { Construct } from "constructs";
import { keptIf } from "./protection.ts";
import type { Wishes } from "./wishes.ts";

/** As long as a subscriber that was wrong can be told everything again. Events hold ids, so a year of them is cheap. */
const REMEMBERED = Duration.days(365);

/** What happened, for whoever hears it, and all of it again when a subscriber is mended or new (`npm run replay`). */
export function busIn(scope: Construct, { name, lasting }: Wishes) {
  const bus = new EventBus(scope, "Bus", { eventBusName: name });
  const archive = bus.archive("Archive", {
    archiveName: name,
    // What the mail service tells on it (`infra/app/mail.ts`) has addresses in it, and is not kept.
    eventPattern: { source: ["outloud"] },
    retention: REMEMBERED,
  });
  bus.applyRemovalPolicy(keptIf(lasting));
  archive.applyRemovalPolicy(keptIf(lasting));
  return bus;
}
