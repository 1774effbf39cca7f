import { NAME, stage } from "./stage.ts";

const MOST_IN_FIVE_MINUTES = 2_000;

/** In front of the front, when the stage wants it: the product has limits of its own for what is worth attacking. */
export const firewall = stage.firewall
  ? new aws.wafv2.WebAcl("Firewall", {
      name: NAME,
      region: "us-east-1", // where everything of CloudFront is kept
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: visible(NAME),
      rules: [
        {
          name: "too-often",
          priority: 1,
          action: { block: {} },
          statement: { rateBasedStatement: { aggregateKeyType: "IP", limit: MOST_IN_FIVE_MINUTES } },
          visibilityConfig: visible(`${NAME}-too-often`),
        },
      ],
    })
  : undefined;

function visible(metricName: string) {
  return { metricName, cloudwatchMetricsEnabled: true, sampledRequestsEnabled: false };
}
