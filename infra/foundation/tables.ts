import { Duration } from "aws-cdk-lib";
import { AttributeType, Billing, ProjectionType, StreamViewType, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import { TABLES } from "../shape/tables.ts";
import { keptIf } from "./protection.ts";
import type { Wishes } from "./wishes.ts";

type Shape = (typeof TABLES)[number];

/** The longest that DynamoDB can go back to any second of. */
const GO_BACK = Duration.days(35);

/**
 * The tables of `infra/shape`, which the local store is made from too. Paid for each read and write: a cohort is busy for an hour and
 * quiet for a day. Encrypted with DynamoDB's own key, as every table is; a key of ours would cost a dollar a month and
 * three cents for ten thousand calls, and whoever may read the table may use the key.
 */
export const tablesIn = (scope: Construct, wishes: Wishes): readonly TableV2[] =>
  TABLES.map((shape) => table(scope, shape, wishes));

function table(scope: Construct, { name, key, indexes, expiry, stream }: Shape, wishes: Wishes) {
  return new TableV2(scope, name, {
    // Named by us, so that CloudFormation cannot put a new, empty table in the place of a full one.
    tableName: `${wishes.name}-${name.toLowerCase()}`,
    partitionKey: text(key.partition),
    sortKey: text(key.sort),
    globalSecondaryIndexes: indexes.map((index) => ({
      indexName: index.name,
      partitionKey: text(index.partition),
      sortKey: text(index.sort),
      projectionType: ProjectionType.ALL,
    })),
    billing: Billing.onDemand(),
    timeToLiveAttribute: expiry,
    dynamoStream: StreamViewType[stream],
    pointInTimeRecoverySpecification: {
      pointInTimeRecoveryEnabled: true,
      recoveryPeriodInDays: GO_BACK.toDays(),
    },
    deletionProtection: wishes.lasting,
    removalPolicy: keptIf(wishes.lasting),
  });
}

const text = (name: string) => ({ name, type: AttributeType.STRING });
