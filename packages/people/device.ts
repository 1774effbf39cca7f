const BROWSERS = [
  ["Edge", /\bEdgA?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//],
  ["Safari", /\bSafari\//],
] as const;
const SYSTEMS = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Linux", /\bLinux\b/],
] as const;

const firstOf = (known: readonly (readonly [string, RegExp])[], agent: string) =>
  known.find(([, sign]) => sign.test(agent))?.[0];

/** A browser as its owner would call it, `Firefox · Windows`, from what it says about itself; "" when that says nothing. */
export const deviceOf = (agent = "") =>
  [firstOf(BROWSERS, agent.slice(0, 500)), firstOf(SYSTEMS, agent.slice(0, 500))].filter(Boolean).join(" · ");
