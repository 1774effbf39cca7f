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

export const from = `Outloud <${stage.sender.includes("@") ? stage.sender : `hello@${stage.sender}`}>`;
export const mailArns = [email.nodes.identity.arn, email.nodes.configurationSet.arn];

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
