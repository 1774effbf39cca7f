import { App, BootstraplessSynthesizer, Duration, Stack } from "aws-cdk-lib";
import { BackupVault } from "aws-cdk-lib/aws-backup";
import { copiesOf } from "./backups.ts";
import { KEPT } from "./protection.ts";

/** In the second region, when there is one: where the copies of the backups are kept. A stack of its own, for stacks have one region. */
export function vaultElsewhere(name: string) {
  const app = new App({ analyticsReporting: false, treeMetadata: false });
  const stack = new Stack(app, copiesOf(name), {
    description: "Outloud: copies of the backups of another region.",
    synthesizer: new BootstraplessSynthesizer(),
  });
  new BackupVault(stack, "Vault", {
    backupVaultName: copiesOf(name),
    removalPolicy: KEPT,
    lockConfiguration: { minRetention: Duration.days(35) }, // as in `backups.ts`
  });
  return { app, stack };
}
