import { Duration, Validations } from "aws-cdk-lib";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { keptIf } from "./protection.ts";
import type { Wishes } from "./wishes.ts";

/** How long a file that somebody replaced or removed can still be brought back. */
const REGRET = Duration.days(35);

/**
 * For what people attach. Nothing of the product puts anything here yet, so no function may reach it (`infra/app/needs.ts`) and it costs
 * nothing; it stands because what outlives deploys is best made, guarded and tried with the rest. Nobody reads it but by an
 * address the API signed for them, which the site's own origin passes on (`/files/*`); a browser may send to the bucket itself only
 * from the site, and where its name is not known beforehand from nowhere.
 */
export function filesIn(scope: Construct, { lasting, site }: Wishes) {
  const files = new Bucket(scope, "Files", {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    versioned: true,
    lifecycleRules: [
      { id: "regret", noncurrentVersionExpiration: REGRET, expiredObjectDeleteMarker: true },
      { id: "half-sent", abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
    cors: site
      ? [
          {
            allowedOrigins: [site],
            allowedMethods: [HttpMethods.GET, HttpMethods.PUT, HttpMethods.POST],
            allowedHeaders: ["content-type", "content-md5"],
            exposedHeaders: ["etag"],
            maxAge: Duration.hours(1).toSeconds(),
          },
        ]
      : [],
    removalPolicy: keptIf(lasting),
  });
  Validations.of(files).acknowledge(...NOT_HERE);
  return files;
}

const LOGGED =
  "Every file is read and written by an address the API signed for one person, and that request is in our own log.";
const NOT_HERE = [
  { id: "AwsSolutions-S1", reason: LOGGED },
  { id: "NIST.800.53.R5-S3BucketLoggingEnabled", reason: LOGGED },
  {
    id: "NIST.800.53.R5-S3BucketReplicationEnabled",
    reason:
      "S3 keeps each file in three places of the region and versions for 35 days; replication doubles the price.",
  },
  {
    id: "NIST.800.53.R5-S3DefaultEncryptionKMS",
    reason:
      "Encrypted with S3's key. Ours would cost a dollar a month, and whoever may read a file may use it anyway.",
  },
];
