/// <reference path="./.sst/platform/config.d.ts" />

/**
 * Outloud on AWS: `npm run deploy -- --stage production` (docs/operating.md), into the account and region that the AWS tools are set
 * to. What outlives any deploy is in `infra/foundation` (CDK, as one CloudFormation stack), what may be replaced any day in
 * `infra/app` (SST), and what both this and the one-machine cloud are made from in `infra/shape`. What differs between stages is in
 * `infra/app/stages.ts`. `tests/aws` evaluates all of this without an account.
 */
export default $config({
  app: ({ stage }) => ({
    name: "outloud",
    home: "aws",
    providers: { aws: "7.20.0", random: "4.16.6" },
    removal: stage === "production" ? "retain" : "remove",
    protect: stage === "production",
  }),
  async run() {
    await import("./infra/app/foundation.ts"); // tables, files, bus, alarms, backups: one guarded CloudFormation stack
    await import("./infra/app/mail.ts"); // who mails come from, and what came back
    await import("./infra/app/front.ts"); // CloudFront: the site, the API and files under one name
    await import("./infra/app/answering.ts"); // what answers /api
    await import("./infra/app/authorizer.ts"); // who may hear which topic
    await import("./infra/app/streams.ts"); // Book → relay, Room → pump
    await import("./infra/app/subscribers.ts"); // who hears what
    await import("./infra/app/clock.ts"); // beats, and what the clock calls on its own
    const { origin } = await import("./infra/app/front.ts");
    return { origin };
  },
});
