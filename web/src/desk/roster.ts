import type { Line, Member } from "#cohort/model";

/** Somebody on the list or in the cohort, as its facilitators see them: never what they read or do. */
export interface Listed {
  readonly key: string;
  readonly name: string;
  /** Known for those who were invited by their address. */
  readonly email?: string;
  readonly role: Member["role"];
  /** `joined`: came in by the link, or began the cohort. */
  readonly state: Line["state"] | "joined";
  readonly since: string;
  /** Their account, once they have been let in. */
  readonly person?: string;
  readonly city: string;
}

const city = (zone: string) => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** Everybody on the invitation list and everybody who came in another way, by name, each once. */
export function listed(lines: readonly Line[], members: readonly Member[]): Listed[] {
  const inside = new Map(members.map((member) => [member.id as string, member]));
  const invited = lines.map((line): Listed => {
    const member = line.person && inside.get(line.person);
    if (line.person) inside.delete(line.person);
    return {
      key: line.email,
      email: line.email,
      name: member ? member.name : line.name,
      role: member ? member.role : line.role,
      state: line.state,
      since: line.invitedAt ?? line.addedAt,
      city: city(member ? member.zone : line.zone),
      ...(member && { person: member.id }),
    };
  });
  const others = [...inside.values()].map(
    ({ id, name, role, joinedAt, zone }): Listed => ({
      key: id,
      person: id,
      name,
      role,
      state: "joined",
      since: joinedAt,
      city: city(zone),
    }),
  );
  return [...invited, ...others].toSorted((one, other) => one.name.localeCompare(other.name));
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Those whose name or address has these words in it, with or without accents. */
export const findListed = (all: readonly Listed[], query: string): Listed[] =>
  all.filter(({ name, email = "" }) =>
    plain(query)
      .split(/\s+/)
      .every((word) => plain(`${name} ${email}`).includes(word)),
  );
