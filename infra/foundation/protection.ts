import { RemovalPolicy } from "aws-cdk-lib";

/**
 * What becomes of what people wrote when its line here goes, or its stack: it is kept. Except by a first deploy that fails half-way: empty
 * things whose names are taken would fail the next one, too.
 */
export const KEPT = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;
export const keptIf = (lasting: boolean) => (lasting ? KEPT : RemovalPolicy.DESTROY);

/** What nobody can get back once it is gone. */
const IRREPLACEABLE = [
  "AWS::DynamoDB::GlobalTable",
  "AWS::S3::Bucket",
  "AWS::Events::EventBus",
  "AWS::Events::Archive",
  "AWS::Scheduler::ScheduleGroup",
  "AWS::SQS::Queue",
  "AWS::Backup::BackupVault",
];

/**
 * The stack policy: an update may change anything, but neither delete what is irreplaceable nor put an empty one in its place. To do it
 * on purpose, one gives CloudFormation another policy for one update, by hand. It does not speak of deleting the whole stack: of a stage
 * that lasts, everything named here but the queues is retained then, and the tables refuse to be deleted at all.
 */
export const PROTECTION = {
  Statement: [
    { Effect: "Allow", Principal: "*", Action: "Update:*", Resource: "*" },
    {
      Effect: "Deny",
      Principal: "*",
      Action: ["Update:Replace", "Update:Delete"],
      Resource: "*",
      Condition: { StringEquals: { ResourceType: IRREPLACEABLE } },
    },
  ],
};
