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
