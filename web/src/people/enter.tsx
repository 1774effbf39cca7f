import { useNavigate, useSearchParams } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { Show } from "solid-js";
import { api, read } from "../api/client.ts";
import { takeJoin } from "../launch/join-later.ts";
import { Screen } from "../shell/screen.tsx";
import { createAttempt } from "../ui/attempt.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { useWords } from "../words/reader.ts";
import { Door } from "./door.tsx";
import { welcomeTo } from "./way-back.ts";

/** Where the button of a mail leads: one more press, because programs that look at mails follow links by themselves. */
export function Enter() {
  const words = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [query] = useSearchParams<{ token?: string; invitation?: string }>();
  const { busy, problem, attempt } = createAttempt({ leaves: true });
  const enter = () =>
    attempt(async () => {
      const to = query.invitation ? await accept(query.invitation) : await comeIn(query.token ?? "");
      queries.clear();
      navigate(to, { replace: true });
    });
  const accept = async (token: string) => {
    const { cohort, first } = await read(api["sign-in"].invitation.$post({ json: { token } }));
    return first ? welcomeTo(`/cohorts/${cohort}`) : `/cohorts/${cohort}`;
  };
  const comeIn = async (token: string) => {
    const { first } = await read(api["sign-in"].link.$post({ json: { token } }));
    const joining = takeJoin();
    const to = joining ? `/join/${joining}` : "/";
    return first ? welcomeTo(to) : to;
  };
  const text = () => words().people.enter;
  return (
    <Door>
      <Screen
        title={query.invitation ? text().invited : text().back}
        width="narrow"
        lead={<p>{query.invitation ? text().invitedLead : text().backLead}</p>}
      >
        <div class="row">
          <Button kind="voice" busy={busy()} onClick={() => void enter()} autofocus>
            {query.invitation ? text().join : text().enter}
          </Button>
        </div>
        <Show when={problem()}>
          <Problem error={problem()} title={words().people.signIn.notIn} />
          <ButtonLink href="/sign-in">{text().byMail}</ButtonLink>
        </Show>
      </Screen>
    </Door>
  );
}
