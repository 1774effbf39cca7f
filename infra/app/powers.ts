import type { TOPICS } from "../shape/topics.ts";
import { account, foundation, region } from "./foundation.ts";
import { origin } from "./front.ts";
import { from, sending } from "./mail.ts";
import type { Need } from "./needs.ts";
import { sockets } from "./realtime.ts";
import { NAME } from "./stage.ts";
import { frontWord, seal, sealBefore } from "./words.ts";

const { tables, bus, schedules, dead } = foundation;

type Permission = Parameters<typeof sst.aws.permission>[0];
type Told = Parameters<typeof sst.env>[0];

/** Something to link a function to: what it is told in its environment, and what it may do with it. */
const power = (name: string, told: Told, ...may: Permission[]) =>
  new sst.Linkable(name, { properties: {}, include: [sst.env(told), ...may.map(sst.aws.permission)] });

/** Rows one by one or by their partition, also in transactions, which ask for the same; nobody scans or changes the table itself. */
const rows = ({ arn }: { arn: $util.Output<string> }): Permission => ({
  actions: [
    "BatchGetItem",
    "ConditionCheckItem",
    "DeleteItem",
    "GetItem",
    "PutItem",
    "Query",
    "UpdateItem",
  ].map((action) => `dynamodb:${action}`),
  resources: [arn, $interpolate`${arn}/index/*`],
});

const ours = $interpolate`${region}:${account}`;

/** To say something to whoever listens to a kind of topic. */
const live = (kind: (typeof TOPICS)[number]) =>
  power(
    `Live-${kind}`,
    {},
    { actions: ["iot:Publish"], resources: [$interpolate`arn:aws:iot:${ours}:topic/${kind}/*`] },
  );

export const powers: Readonly<Record<Need, ReturnType<typeof power>>> = {
  book: power("Book", { OUTLOUD_BOOK: tables.Book.name }, rows(tables.Book)),
  room: power("Room", { OUTLOUD_ROOM: tables.Room.name }, rows(tables.Room)),
  bus: power("Bus", { OUTLOUD_BUS: bus.name }, { actions: ["events:PutEvents"], resources: [bus.arn] }),
  schedules: power(
    "Schedules",
    {
      OUTLOUD_SCHEDULES: schedules.group,
      OUTLOUD_CADENCE_ARN: $interpolate`arn:aws:lambda:${ours}:function:${NAME}-beat`,
      OUTLOUD_SCHEDULES_ROLE_ARN: schedules.role,
      OUTLOUD_SCHEDULES_DLQ_ARN: dead.beats,
    },
    {
      actions: ["scheduler:CreateSchedule", "scheduler:DeleteSchedule"],
      resources: [$interpolate`arn:aws:scheduler:${ours}:schedule/${schedules.group}/*`],
    },
    // Listing knows no narrower resource; names say nothing but ids.
    { actions: ["scheduler:ListSchedules"], resources: ["*"] },
    {
      actions: ["iam:PassRole"],
      resources: [schedules.role],
      conditions: [
        { test: "StringEquals", variable: "iam:PassedToService", values: ["scheduler.amazonaws.com"] },
      ],
    },
  ),
  mail: power("Post", { OUTLOUD_MAIL_FROM: from }, sending),
  "live:place": live("place"),
  "live:entry": live("entry"),
  "live:person": live("person"),
  "live:room": live("room"),
  tickets: power("Tickets", { OUTLOUD_REALTIME: sockets.url }),
  front: power("Front", { OUTLOUD_FRONT: frontWord }),
  origin: power("Origin", { OUTLOUD_ORIGIN: origin }),
  seal: power("Sealing", { OUTLOUD_SECRET: seal, OUTLOUD_SECRET_BEFORE: sealBefore }),
};
