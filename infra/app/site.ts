import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { FILE_TYPES, keptFor } from "../shape/site.ts";
import { NAME } from "./stage.ts";

/** Built when what it is made from has changed. */
execFileSync("node", ["bin/site.mjs"], { cwd: $cli.paths.root, stdio: "inherit" });
const BUILT = join($cli.paths.root, "dist/web");

/**
 * Where the built site lies. It can be built again, so it goes with the deployment. Not SST's own static site: that one takes
 * yesterday's files away.
 */
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

const upload = (file: string, options: { retainOnDelete?: boolean; dependsOn?: aws.s3.BucketObjectv2[] }) =>
  new aws.s3.BucketObjectv2(
    `Site/${file}`,
    {
      bucket: site.bucket,
      key: file,
      source: new $util.asset.FileAsset(join(BUILT, file)),
      contentType: FILE_TYPES[extname(file)],
      cacheControl: keptFor(`/${file}`),
    },
    options,
  );

// Who opened the site yesterday still asks for yesterday's files: with a hash in its name, a file is never taken away. And nobody is
// given a page before the files that it names are there. Pages are asked for anew each time (`keptFor`), so CloudFront is told nothing.
const isAsset = (file: string) => file.startsWith("assets/");
const assets = files.filter(isAsset).map((file) => upload(file, { retainOnDelete: true }));
for (const file of files.filter((one) => !isAsset(one))) upload(file, { dependsOn: assets });
