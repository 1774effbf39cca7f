import { bans, forbids, isTest, type Rule, topOf, withoutComments } from "./sources.ts";

const TRANSPORT = /^(hono|aws-lambda|solid-js|mqtt|aedes|ws|node:https?)(\/|$)|^@solidjs\//;

const domainKnowsNoTransport = forbids(
  ({ file, spec }) => topOf(file) === "packages" && !isTest(file) && TRANSPORT.test(spec),
);

const API = "functions/api/app.ts";
const SERVER_ONLY = /^(@aws-sdk\/|electrodb|sst|aws-|node:|hono\/aws-lambda)/;

const browserSeesModelsOnly = forbids(({ file, spec, target, typeOnly }) => {
  if (topOf(file) !== "web" || isTest(file)) return false;
  if (spec.startsWith("#")) return !spec.endsWith("/model");
  if (target === API) return !typeOnly;
  return /^(functions|infra|packages|tests|demo|bin)\//.test(target) || SERVER_ONLY.test(spec);
});

const infraImportsNoProduct = forbids(
  ({ file, spec, target }) =>
    topOf(file) === "infra" && (spec.startsWith("#") || /^(packages|functions|web|demo)\//.test(target)),
);

const functionsKnowNoPlace = forbids(
  ({ file, target }) =>
    topOf(file) === "functions" && !isTest(file) && /^(infra|web|tests|demo|bin)\//.test(target),
);

const product = (file: string) => /^(packages|functions)\//.test(file) && !isTest(file);

/** The questions people ask to find out where they run. */
const PLACE =
  /\b(NODE_ENV|OUTLOUD_LOCAL|is_?local|SST_DEV|AWS_LAMBDA_FUNCTION_NAME|AWS_EXECUTION_ENV|AWS_ENDPOINT_URL\w*)\b|["'`](localhost|127\.0\.0\.1)["'`]/gi;
/** The wire is the seam: like every client of AWS's SDK, our own is told where a service is. */
const WIRE = "packages/platform/aws/wire.ts";
const noBranchOnPlace = bans(PLACE, (file) => product(file) && file !== WIRE);

const HANDLER = /functions\/[\w/-]+(?=\.handler\b)/g;
const fixture = (file: string) => file.includes("/fixture/");

/** Infra names handlers by path, so no compiler sees a wrong name: this does, in both directions. */
const handlersMeet: Rule = (sources) => {
  const carried = sources.filter(({ file }) => topOf(file) === "infra" && !isTest(file) && !fixture(file));
  const named = carried.flatMap(({ file, text }) =>
    [...withoutComments(text).matchAll(HANDLER)].map(([path]) => ({ file, path: `${path}.ts` })),
  );
  const exported = new Set(
    sources
      .filter(({ file, text }) => product(file) && /^export (const|(async )?function) handler\b/m.test(text))
      .map(({ file }) => file),
  );
  return [
    ...named
      .filter(({ path }) => !exported.has(path))
      .map(({ file, path }) => `${file} names ${path}, which is no handler`),
    ...[...exported]
      .filter((file) => !named.some(({ path }) => path === file))
      .map((file) => `${file} is called by nobody: infra does not name it`),
  ];
};

/** An event is named after the capability that tells it, so that one look says who to ask. */
const eventsSayWho: Rule = (sources) =>
  sources.flatMap(({ file, text }) => {
    const [, capability] = /^packages\/([^/]+)\/events\.ts$/.exec(file) ?? [];
    if (capability === undefined) return [];
    return [...withoutComments(text).matchAll(/\bevent\(\s*["']([^"']+)["']/g)]
      .filter(([, name]) => !new RegExp(`^${capability}\\.[a-z]+(-[a-z]+)*$`).test(name ?? ""))
      .map(([, name]) => `${file}: ${name}`);
  });

/** The wire is the only place where a test may lie; our own code is always the real one. */
const noMocksOfOurs = bans(/\bvi\.(mock|doMock)\(\s*["'][.#][^"']*["']/g, (file) => isTest(file));

const shown = (file: string) => topOf(file) === "web" && !isTest(file);
/** Markdown of other people becomes HTML in one place, which is tested with attacks. */
const htmlInOnePlace: Rule = (sources) => {
  const places = sources.filter(
    ({ file, text }) =>
      shown(file) && /\binnerHTML\b|insertAdjacentHTML|document\.write/.test(withoutComments(text)),
  );
  return places.length > 1 ? places.map(({ file }) => `${file}: HTML from text`) : [];
};

export const SEAM_RULES = {
  "domain code does not know HTTP, Lambda or the browser": domainKnowsNoTransport,
  "the browser sees only models, and the API only as a type": browserSeesModelsOnly,
  "infra names handlers by path and imports no product code": infraImportsNoProduct,
  "functions know neither where they run nor who looks at them": functionsKnowNoPlace,
  "no branch on where the code runs": noBranchOnPlace,
  "what infra names is a handler, and every handler is named": handlersMeet,
  "events are named capability.happened": eventsSayWho,
  "no test replaces our own code": noMocksOfOurs,
  "text becomes HTML in one place": htmlInOnePlace,
} satisfies Record<string, Rule>;
