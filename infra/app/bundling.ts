/**
 * ElectroDB asks for AWS’s document client when it is read, though it is given a client of ours: a tenth of a second of every
 * cold start, for nothing. So these are left out, and in their places lies a file that says nothing.
 */
const UNUSED = ["@aws-sdk/lib-dynamodb", "@aws-sdk/util-dynamodb"];

/**
 * How a function's code is put together. What is rarely needed is a file of its own, and read when it is first needed. Left out
 * is how the SDK finds credentials anywhere but in the environment, which is where Lambda puts them, and the first place it looks.
 */
export const BUNDLING = {
  format: "esm" as const,
  minify: true,
  splitting: true,
  esbuild: {
    // SST would keep every function's name for the debugger, which is 65 kB of the API.
    keepNames: false,
    external: [
      ...UNUSED,
      "@aws-sdk/credential-provider-http",
      "@aws-sdk/credential-provider-ini",
      "@aws-sdk/credential-provider-login",
      "@aws-sdk/credential-provider-process",
      "@aws-sdk/credential-provider-sso",
      "@aws-sdk/credential-provider-web-identity",
      "@aws-sdk/token-providers",
      "@smithy/credential-provider-imds",
    ],
  },
};

/** What lies beside a function's code, by where it comes from and where in the package it goes. */
export const COPIED = UNUSED.map((name) => ({
  from: "infra/app/unused.cjs",
  to: `node_modules/${name}/index.js`,
}));
