interface Start {
  readonly now: Date;
  readonly origin: string;
}

/** Who to come in as, to see what: their address is all it takes on one's own machine. */
export const GUESTBOOK = [
  { name: "Ana Duarte", email: "ana.duarte@example.org", as: "facilitator" },
  { name: "Kenji Mori", email: "kenji.mori@example.org", as: "participant" },
  { name: "Ellen Wright", email: "ellen.wright@example.com", as: "guest" },
] as const;

/**
 * Fill an empty deployment with the demo: a month in its third week, one about to begin, one that is over. Everything is
 * done through the doors of the product, by its people, at the moments of their story; nobody is mailed about it.
 */
export async function seed({ now, origin }: Start): Promise<string[]> {
  const { fill } = await import("./seed/fill.ts");
  await fill(now);
  return await welcome({ origin });
}

/** What to print so that somebody can come in with one click, at every start. */
export async function welcome({ origin }: Pick<Start, "origin">): Promise<string[]> {
  const { openRoom } = await import("./seed/open-room.ts");
  const room = await openRoom(GUESTBOOK[0].email);
  return [
    "",
    ...GUESTBOOK.map(
      ({ name, email, as }) => `  ${`as a ${as}`.padEnd(18)} ${origin}/dev/enter/${email}  (${name})`,
    ),
    ...(room ? [`  ${"from a phone".padEnd(18)} ${origin}/live/${room.code}  (${room.title}, live)`] : []),
    `  ${"clock and people".padEnd(18)} ${origin}/dev`,
    `  ${"mails".padEnd(18)} ${origin}/outbox`,
    "",
  ];
}
