/// <reference path="./.sst/platform/config.d.ts" />

/**
 * Outloud on AWS: `npm run deploy -- --stage production` (docs/operating.md), into the account and region that the AWS tools are set
 * to. To read it takes ten minutes, in this order:
 *
 * 1. `infra/app/stages.ts`: what differs between stages, and nothing else does.
 * 2. `infra/shape`: tables, streams, subscriptions, schedules, topics. From these lists both this and the one-machine cloud are made.
 * 3. `infra/foundation/foundation.ts`: what outlives any deploy. CDK, as one CloudFormation stack.
 * 4. `infra/app`: what may be replaced any day. SST, a file for each concern, as they stand below; first what all share: how a
 *    function is made (`function.ts`), what each is given (`needs.ts`), and what that lets it do (`powers.ts`).
 *
 * `tests/aws` evaluates all of it without an account; docs/decisions/0026 says why two tools. On one machine the same lists are read by
 * `infra/local`, which begins in `main.ts`, then `cloud.ts`.
 */
export default $config({
  app: ({ stage }) => ({
    name: "outloud",
    // Its state is kept, encrypted, in a bucket of the account, which SST makes at the first deploy.
    home: "aws",
    // As this version of SST brings them: another would be a deploy that nobody has tried.
    providers: { aws: "7.20.0", random: "4.16.6" },
    // `lasting` of `infra/app/stages.ts` says the same; SST asks before it reads anything else.
    removal: stage === "production" ? "retain" : "remove",
    protect: stage === "production",
  }),
  // Each file brings what it needs itself, so the order is only for reading.
  async run() {
    await import("./infra/app/foundation.ts"); // tables, files, bus, alarms, backups: one guarded CloudFormation stack
    await import("./infra/app/mail.ts"); // who mails come from, and what came back
    const { origin } = await import("./infra/app/front.ts"); // CloudFront: the site, the API and files under one name
    await import("./infra/app/answering.ts"); // what answers /api
    await import("./infra/app/authorizer.ts"); // who may hear which topic
    await import("./infra/app/streams.ts"); // Book → relay, Room → pump
    await import("./infra/app/subscribers.ts"); // who hears what
    await import("./infra/app/clock.ts"); // beats, and what the clock calls on its own
    return { origin }; // printed when all is there
  },
});
