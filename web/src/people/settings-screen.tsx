import { A, useNavigate, useSearchParams } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Show } from "solid-js";
import type { Person } from "#people/model";
import { api } from "../api/client.ts";
import { SettingsApart } from "../safety/settings-apart.tsx";
import { Screen } from "../shell/screen.tsx";
import { chooseTheme, THEMES, theme } from "../shell/theme.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { Counter } from "../ui/counter.tsx";
import { Problem } from "../ui/problem.tsx";
import { useSafetyWords } from "../words/safety.ts";
import { useSettingsWords } from "../words/settings.ts";
import { MailsForm } from "./mails-form.tsx";
import { useMe } from "./me.ts";
import { PasskeysList } from "./passkeys-list.tsx";
import { usePlaces } from "./places.ts";
import { ProfileForm } from "./profile-form.tsx";
import { createProfileSaving } from "./profile-saving.ts";
import { SavedLine, SavingProblem } from "./profile-status.tsx";
import { SessionsList } from "./sessions-list.tsx";
import { SettingsCalendar } from "./settings-calendar.tsx";
import { SettingsCohorts } from "./settings-cohorts.tsx";
import { SettingsFirst } from "./settings-first.tsx";
import "./settings.css";

/** Everything about oneself; on the first day only what is needed to begin. */
export function SettingsScreen() {
  const me = useMe();
  const [query] = useSearchParams<{ first?: string; to?: string }>();
  return (
    <Show when={me.data?.person}>
      {(person) => (
        <Show when={query.first !== undefined} fallback={<Settings person={person()} />}>
          <SettingsFirst person={person()} to={query.to} />
        </Show>
      )}
    </Show>
  );
}

function Settings(props: { person: Person }) {
  const words = useSettingsWords();
  const text = () => words().settings;
  const profile = createProfileSaving();
  const mails = createProfileSaving();
  const nudges = createProfileSaving();
  const safetyWords = useSafetyWords();
  return (
    <Screen
      title={text().title}
      width="narrow"
      lead={<A href={`/people/${props.person.id}`}>{text().profile}</A>}
    >
      <BeyondBar />
      <div class="settings">
        <Section title={text().about} lead={text().aboutLead} aside={<SavedLine saving={profile} />}>
          <ProfileForm person={props.person} saving={profile} />
          <SavingProblem saving={profile} />
        </Section>
        <Section
          title={text().mails}
          lead={text().mailsLead(props.person.email)}
          aside={<SavedLine saving={mails} />}
        >
          <MailsForm person={props.person} saving={mails} />
          <SavingProblem saving={mails} />
        </Section>
        <Section title={safetyWords().safety.apart.title} aside={<SavedLine saving={nudges} />}>
          <SettingsApart person={props.person} saving={nudges} />
          <SavingProblem saving={nudges} />
        </Section>
        <Section title={text().look}>
          <Choice
            kind="segmented"
            hideLabel
            label={words().shell.theme.label}
            options={THEMES.map((value) => ({ value, label: words().shell.theme[value] }))}
            value={theme()}
            onChange={chooseTheme}
          />
        </Section>
        <Section title={text().calendar} lead={text().calendarLead}>
          <SettingsCalendar />
        </Section>
        <Section title={text().cohorts}>
          <SettingsCohorts />
        </Section>
        <Section title={text().passkeys} lead={text().passkeysLead}>
          <PasskeysList />
        </Section>
        <Section title={text().sessions}>
          <SessionsList />
        </Section>
        <SignOut />
      </div>
    </Screen>
  );
}

/** On a phone, the way to every place that its bar has no room for; in a wide window the rail has them all. */
function BeyondBar() {
  const words = useSettingsWords();
  const places = usePlaces();
  return (
    <nav class="beyond-bar" aria-label={words().settings.places} data-print="no">
      <ul>
        <For each={places.beyondBar()}>
          {(place) => (
            <li>
              <A href={place.href}>
                <span>{place.label}</span>
                <Show when={place.note}>
                  <small>{place.note}</small>
                </Show>
                <Counter count={place.count ?? 0} />
              </A>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}

function Section(props: { title: string; lead?: string; aside?: JSX.Element; children: JSX.Element }) {
  return (
    <section class="settings-section">
      <header>
        <div class="between">
          <h2>{props.title}</h2>
          {props.aside}
        </div>
        <Show when={props.lead}>
          <p class="meta">{props.lead}</p>
        </Show>
      </header>
      {props.children}
    </section>
  );
}

function SignOut() {
  const words = useSettingsWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [problem, setProblem] = createSignal<unknown>();
  async function leave() {
    setProblem(undefined);
    try {
      await api.me.sessions.current.$delete();
      navigate("/sign-in", { replace: true });
      queries.clear();
    } catch (error) {
      setProblem(error);
    }
  }
  return (
    <section class="settings-section">
      <div class="row">
        <Button onClick={() => void leave()}>{words().settings.signOut}</Button>
        <span class="meta">{words().settings.signOutHint}</span>
      </div>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
    </section>
  );
}
