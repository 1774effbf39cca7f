import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { FILE_TYPES, keptFor } from "../shape/site.ts";
import { NAME } from "./stage.ts";

/** Built when what it is made from has changed. */
execFileSync("node", ["bin/site.mjs"], { cwd: $cli.paths.root, stdio: "inherit" });
const BUILT = join($cli.paths.root, "dist/web");

/** Where the built site lies. It can be built again, so it goes with the deployment. */
export const site = new aws.s3.Bucket("Site", { bucketPrefix: `${NAME}-site-`, forceDestroy: true });

new aws.s3.BucketPublicAccessBlock("SitePrivate", {
  bucket: site.bucket,
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
});

const files = readdirSync(BUILT, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => extname(file) in FILE_TYPES && statSync(join(BUILT, file)).isFile());

for (const file of files)
  new aws.s3.BucketObjectv2(
    `Site/${file}`,
    {
      bucket: site.bucket,
      key: file,
      source: new $util.asset.FileAsset(join(BUILT, file)),
      contentType: FILE_TYPES[extname(file)],
      cacheControl: keptFor(`/${file}`),
    },
    // Who opened the site yesterday still asks for yesterday's files: with a hash in its name, a file is never taken away.
    { retainOnDelete: file.startsWith("assets/") },
  );
