import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { patiently } from "./patiently.ts";

interface Call {
  readonly cohort: string;
  readonly slug: string;
  readonly at: string;
}

/** What Scheduler itself says it will call, asked past every wire; and a way to lose some of it, as no service should. */
export function schedulesOf({ data, services }: { readonly data: string; readonly services: string }) {
  async function ask<Answer>(path: string, method = "GET"): Promise<Answer> {
    const { AWS_ACCESS_KEY_ID } = parseEnv(readFileSync(join(data, "environment"), "utf8"));
    const headers = { authorization: `AWS4-HMAC-SHA256 Credential=${AWS_ACCESS_KEY_ID}/20260101` };
    const answer = await patiently(() => fetch(services + path, { method, headers }));
    return answer.json() as Promise<Answer>;
  }

  async function namesOf(cohort: string): Promise<string[]> {
    const names: string[] = [];
    for (let token: string | undefined = ""; token !== undefined; ) {
      const page: { Schedules: { Name: string }[]; NextToken?: string } = await ask(
        `/schedules?ScheduleGroup=outloud&NamePrefix=${cohort}.&NextToken=${encodeURIComponent(token)}`,
      );
      names.push(...page.Schedules.map(({ Name }) => Name));
      token = page.NextToken;
    }
    return names;
  }

  async function of(cohort: string): Promise<(Call & { name: string })[]> {
    const calls: (Call & { name: string })[] = [];
    for (const name of await namesOf(cohort)) {
      type Kept = { Target: { Input: string }; ScheduleExpression: string };
      const { Target, ScheduleExpression } = await ask<Kept>(`/schedules/${name}?groupName=outloud`);
      const call = JSON.parse(Target.Input) as Call;
      if (ScheduleExpression !== `at(${call.at.slice(0, 19)})`)
        throw new Error(`${name} is called ${ScheduleExpression}, for ${call.at}`);
      calls.push({ ...call, name });
    }
    return calls;
  }

  return {
    of,
    /** One beat is not called any more, and nobody says so. */
    async lose(cohort: string, slug: string) {
      for (const { name } of (await of(cohort)).filter((call) => call.slug === slug))
        await ask(`/schedules/${name}?groupName=outloud`, "DELETE");
    },
  };
}
