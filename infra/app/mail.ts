import { account, foundation, region } from "./foundation.ts";
import { NAME, stage } from "./stage.ts";

const defaultBus = $interpolate`arn:aws:events:${region}:${account}:event-bus/default`;

/** The sender, of this stage alone; signed (DKIM) and with a policy (DMARC) where it is a domain of ours. */
const email = new sst.aws.Email("Mail", {
  sender: stage.sender,
  ...(!stage.sender.includes("@") && { dmarc: "v=DMARC1; p=quarantine; adkim=s;" }),
  // SES tells the default bus and no other.
  events: [{ name: "returned", types: ["bounce", "complaint"], bus: defaultBus }],
});

const address = stage.sender.includes("@") ? stage.sender : `hello@${stage.sender}`;
export const from = `Outloud <${address}>`;

/**
 * To send from this address and from no other. That is a condition, and not a sender named as the resource, because of a new account SES
 * asks also whether one may send to whoever it is to: they are confirmed there, and so count as senders.
 */
export const sending = {
  actions: ["ses:SendEmail"],
  resources: [$interpolate`arn:aws:ses:${region}:${account}:identity/*`, email.nodes.configurationSet.arn],
  conditions: [{ test: "StringEquals", variable: "ses:FromAddress", values: [address] }],
};

/**
 * What came back of our own mails is passed on to our own bus, where `infra/shape/subscriptions.ts` says who hears it. The name of
 * the rule is known to `infra/foundation/dead-letters.ts`.
 */
const returned = new aws.cloudwatch.EventRule("MailReturned", {
  name: `${NAME}-mail-returned`,
  eventPattern: $jsonStringify({
    source: ["aws.ses"],
    "detail-type": ["Email Bounced", "Email Complaint Received"],
    detail: {
      mail: { tags: { "ses:configuration-set": [email.nodes.configurationSet.configurationSetName] } },
    },
  }),
});

const passer = new aws.iam.Role("MailReturnedRole", {
  assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "events.amazonaws.com" }),
  inlinePolicies: [
    {
      name: "pass-on",
      policy: $jsonStringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "events:PutEvents", Resource: foundation.bus.arn }],
      }),
    },
  ],
});

new aws.cloudwatch.EventTarget("MailReturnedTarget", {
  rule: returned.name,
  arn: foundation.bus.arn,
  roleArn: passer.arn,
  deadLetterConfig: { arn: foundation.dead.events },
});
