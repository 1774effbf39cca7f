import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { createSignal, Match, Show, Switch } from "solid-js";
import type { LinkRole } from "#cohort/model";
import { api, read } from "../api/client.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { Field } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { useHostingWords } from "../words/hosting.ts";
import type { InvitedTo } from "./inviting.ts";

/** The one link by which people let themselves in: made, renewed, ended. */
export function JoinLink(props: { cohort: InvitedTo }) {
  const words = useHostingWords();
  const queries = useQueryClient();
  const param = () => ({ cohort: props.cohort.id });
  const key = () => ["invite-link", props.cohort.id];
  const link = useQuery(() => ({
    queryKey: key(),
    queryFn: async () => (await read(api.cohorts[":cohort"]["invite-link"].$get({ param: param() }))).link,
  }));
  const [role, setRole] = createSignal<LinkRole>("participant");
  const [problem, setProblem] = createSignal<unknown>();
  const text = () => words().launch.link;
  const attempt = async (run: () => Promise<unknown>, done?: string) => {
    setProblem(undefined);
    try {
      queries.setQueryData(key(), await run());
      if (done) say(done);
    } catch (error) {
      setProblem(error);
    }
  };
  const put = (role: LinkRole) =>
    read(api.cohorts[":cohort"]["invite-link"].$put({ param: param(), json: { role } }));
  const end = async () => {
    await api.cohorts[":cohort"]["invite-link"].$delete({ param: param() });
    return null;
  };
  const copy = async (address: string) => {
    await navigator.clipboard.writeText(address);
    say(text().copied);
  };
  return (
    <details class="join-link">
      <summary>{text().title}</summary>
      <div class="stack">
        <p class="meta">
          {text().none} <Show when={props.cohort.state === "draft"}>{text().draft}</Show>
        </p>
        <Show when={problem()}>
          <Problem error={problem()} />
        </Show>
        <Switch>
          <Match when={link.isSuccess && link.data}>
            {(shown) => {
              const address = () => `${location.origin}/join/${shown().token}`;
              return (
                <>
                  <Field
                    label={text().address}
                    hint={`${text().as} ${words().launch.roles[shown().role].toLocaleLowerCase()}.`}
                    readonly
                    value={address()}
                    onFocus={(event) => event.currentTarget.select()}
                  />
                  <div class="row">
                    <Button size="small" onClick={() => void copy(address())}>
                      {text().copy}
                    </Button>
                    <Button
                      size="small"
                      kind="quiet"
                      onClick={() => void attempt(() => put(shown().role), text().renewed)}
                    >
                      {text().renew}
                    </Button>
                    <Button size="small" kind="quiet" onClick={() => void attempt(end, text().ended)}>
                      {text().end}
                    </Button>
                  </div>
                </>
              );
            }}
          </Match>
          <Match when={link.isSuccess}>
            <Choice
              label={text().as}
              kind="segmented"
              options={[
                { value: "participant", label: words().launch.roles.participant },
                { value: "guest", label: words().launch.roles.guest },
              ]}
              value={role()}
              onChange={setRole}
            />
            <div class="row">
              <Button size="small" onClick={() => void attempt(() => put(role()))}>
                {text().make}
              </Button>
            </div>
          </Match>
        </Switch>
      </div>
    </details>
  );
}
