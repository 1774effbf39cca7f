import { useParams, useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { Match, Show, Switch } from "solid-js";
import { api, read } from "../api/client.ts";
import { useMe } from "../people/me.ts";
import { Screen } from "../shell/screen.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { later } from "../ui/later.ts";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useHostingWords } from "../words/hosting.ts";
import { CopyButton } from "./copy-button.tsx";
import { DesignReader } from "./design-reader.tsx";
import "./workshop.css";

const DesignEditor = later(async () => (await import("./design-editor.tsx")).DesignEditor);

/** One design, to read as somebody who will host it; and to change, when the copy is one's own. */
export function WorkshopScreen() {
  const words = useHostingWords();
  const route = useParams<{ id: string }>();
  const [query, setQuery] = useSearchParams<{ edit?: string }>();
  const me = useMe();
  const workshop = useQuery(() => ({
    queryKey: ["workshop", route.id],
    queryFn: () => read(api.workshops[":id"].$get({ param: { id: route.id } })),
  }));
  const mine = () =>
    workshop.isSuccess &&
    me.isSuccess &&
    workshop.data.owner !== undefined &&
    workshop.data.owner === me.data.person.id;
  const editing = () => mine() && query.edit !== undefined;
  const text = () => words().workshop;
  const up = () => ({ href: "/hosting", label: text().hosting.title });
  return (
    <Switch
      fallback={
        <Screen title={text().design} up={up()}>
          <Skeleton as="lines" count={4} />
        </Screen>
      }
    >
      <Match when={workshop.isError}>
        <Screen title={text().design} up={up()}>
          <Problem error={workshop.error} onRetry={() => void workshop.refetch()} />
        </Screen>
      </Match>
      <Match when={workshop.isSuccess && workshop.data}>
        {(one) => (
          <Screen
            title={one().design.title}
            up={up()}
            lead={
              <p>
                {text().weeks(one().design.weeks.length)} · {text().spoken[one().design.language]}
                <Show when={mine()}> · {text().mine}</Show>
              </p>
            }
          >
            <Show
              when={editing()}
              fallback={
                <>
                  <div class="row design-actions">
                    <ButtonLink kind="voice" size="small" href={`/hosting/new?workshop=${one().id}`}>
                      {text().launchThis}
                    </ButtonLink>
                    <Show
                      when={mine()}
                      fallback={
                        <CopyButton from={one().id} title={one().design.title} label={text().copyToChange} />
                      }
                    >
                      <Button size="small" onClick={() => setQuery({ edit: "yes" })}>
                        {text().change}
                      </Button>
                    </Show>
                  </div>
                  <DesignReader design={one().design} />
                </>
              }
            >
              <DesignEditor workshop={one()} onDone={() => setQuery({ edit: undefined })} />
            </Show>
          </Screen>
        )}
      </Match>
    </Switch>
  );
}
