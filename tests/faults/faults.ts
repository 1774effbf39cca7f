/** What can go wrong with one call on its way to a service and back. */
export const FAULTS = [
  /** Its answer comes late. */
  "late",
  /** It never arrives. */
  "dropped",
  /** It is carried out, and its answer never arrives. */
  "unanswered",
  /** It arrives twice. */
  "doubled",
  /** A call that was sent after it arrives before it. */
  "overtaken",
  /** It is refused, as too many at once. */
  "throttled",
  /** The service fails, with a 5xx. */
  "failed",
  /** What a stream told is told again, before what comes next. */
  "toldAgain",
  /** The bus answers 200, and did not take one of the events. */
  "partlyTaken",
] as const;
export type Fault = (typeof FAULTS)[number];
export type Counts = Record<Fault, number>;

export const noFaults = () => Object.fromEntries(FAULTS.map((fault) => [fault, 0])) as Counts;

/** The services the product calls. It keeps no files outside its tables, so there is no files service to stand before. */
export const SERVICES = ["store", "bus", "scheduler", "realtime", "mail"] as const;
export type Service = (typeof SERVICES)[number];

interface Character {
  /** How often what goes wrong, of all calls. */
  readonly rates: Partial<Counts>;
  /** How it says no: too many at once, and a failure of its own. */
  readonly throttled: Refusal;
  readonly failed: Refusal;
}

export interface Refusal {
  readonly status: number;
  readonly type: string;
}

/** What is called seldom fails often, or nothing would come of it in an evening. */
const SELDOM = { late: 0.08, dropped: 0.05, unanswered: 0.06, doubled: 0.06, overtaken: 0.08, failed: 0.06 };

export const CHARACTERS: Readonly<Record<Service, Character>> = {
  store: {
    rates: {
      ...{ late: 0.05, dropped: 0.01, unanswered: 0.02, doubled: 0.02, overtaken: 0.03 },
      ...{ throttled: 0.04, failed: 0.03, toldAgain: 0.3 },
    },
    throttled: {
      status: 400,
      type: "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",
    },
    failed: { status: 500, type: "com.amazonaws.dynamodb.v20120810#InternalServerError" },
  },
  bus: {
    rates: { ...SELDOM, throttled: 0.06, partlyTaken: 0.06 },
    throttled: { status: 400, type: "ThrottlingException" },
    failed: { status: 500, type: "InternalException" },
  },
  scheduler: {
    rates: { ...SELDOM, throttled: 0.08 },
    throttled: { status: 429, type: "ThrottlingException" },
    failed: { status: 500, type: "InternalServerException" },
  },
  realtime: {
    rates: { ...SELDOM, throttled: 0.06 },
    throttled: { status: 429, type: "ThrottlingException" },
    failed: { status: 503, type: "ServiceUnavailableException" },
  },
  mail: {
    rates: { ...SELDOM, throttled: 0.08 },
    throttled: { status: 429, type: "TooManyRequestsException" },
    failed: { status: 500, type: "InternalServiceErrorException" },
  },
};
