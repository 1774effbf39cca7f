import { useParams } from "@solidjs/router";
import { createMemo, createSignal, For, Show } from "solid-js";
import { useCohort, useMembers } from "../cohort/cohort-queries.ts";
import { Absent } from "../shell/not-here.tsx";
import { Screen } from "../shell/screen.tsx";
import { Button } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Field } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { languageName } from "../words/language-name.ts";
import { useWords } from "../words/reader.ts";
import { byCircle, findPeople } from "./directory-find.ts";
import { useMe } from "./me.ts";
import { PersonCard } from "./person-card.tsx";
import "./directory.css";

/** Everybody in a cohort, my circle first; found while one types. */
export function DirectoryScreen() {
  const words = useWords();
  const text = () => words().directory;
  const route = useParams<{ cohort: string }>();
  const page = useCohort(() => route.cohort);
  const members = useMembers(() => route.cohort);
  const me = useMe();
  const [query, setQuery] = createSignal("");
  let search: HTMLInputElement | undefined;
  const found = createMemo(() => findPeople(members.data ?? [], query(), languageName));
  const groups = createMemo(() =>
    byCircle(found(), page.data?.cohort.circles ?? [], page.data?.membership.circle, text()),
  );
  const groupOf = (key: string) => groups().find((group) => group.key === key);
  const showAll = () => {
    setQuery("");
    search?.focus();
  };
  return (
    <Show
      when={page.data?.cohort}
      fallback={
        page.isError ? (
          <Absent error={page.error} onRetry={() => void page.refetch()} />
        ) : (
          <Skeleton as="table" count={4} />
        )
      }
    >
      {(cohort) => (
        <Screen
          title={text().title}
          up={{ href: `/cohorts/${cohort().id}`, label: cohort().title }}
          aside={
            <Show when={members.data}>
              <span role="status">{text().found(found().length)}</span>
            </Show>
          }
        >
          <Field
            ref={(input) => (search = input)}
            label={text().search}
            hint={text().searchHint}
            type="search"
            autocomplete="off"
            value={query()}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <Show
            when={members.data}
            fallback={
              members.isError ? (
                <Problem error={members.error} onRetry={() => void members.refetch()} />
              ) : (
                <Skeleton as="table" count={4} />
              )
            }
          >
            <For
              each={groups().map(({ key }) => key)}
              fallback={
                <Empty action={<Button onClick={showAll}>{text().clear}</Button>}>
                  {text().nobody(query())}
                </Empty>
              }
            >
              {(key) => (
                <section class="directory-group" aria-labelledby={`group-${key}`}>
                  <h2 id={`group-${key}`}>{groupOf(key)?.title}</h2>
                  <ul>
                    <For each={groupOf(key)?.members}>
                      {(member) => <PersonCard member={member} me={member.id === me.data?.person.id} />}
                    </For>
                  </ul>
                </section>
              )}
            </For>
          </Show>
        </Screen>
      )}
    </Show>
  );
}
