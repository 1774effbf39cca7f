import { useNavigate } from "@solidjs/router";
import { createSignal } from "solid-js";
import type { Person } from "#people/model";
import { ZoneField } from "../launch/zone-field.tsx";
import { Screen } from "../shell/screen.tsx";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { now } from "../words/clock.ts";
import { type Language, speak } from "../words/reader.ts";
import { useSettingsWords } from "../words/settings.ts";
import { clock } from "../words/when.ts";
import { firstName } from "./first-name.ts";
import { type DigestHour, HourSelect } from "./mails-form.tsx";
import { deviceIsElsewhere, deviceZone, LanguageSelect } from "./profile-form.tsx";
import { createProfileSaving } from "./profile-saving.ts";
import { SavingProblem } from "./profile-status.tsx";
import { wayBack } from "./way-back.ts";

/** What somebody is asked on their first day here: name, clock, language, hour. Then on to where they wanted to go. */
export function SettingsFirst(props: { person: Person; to: string | undefined }) {
  const words = useSettingsWords();
  const text = () => words().settings;
  const navigate = useNavigate();
  const saving = createProfileSaving();
  const [name, setName] = createSignal(props.person.name);
  const [zone, setZone] = createSignal(
    deviceIsElsewhere(props.person.zone) ? deviceZone() : props.person.zone,
  );
  const [language, setLanguage] = createSignal<Language>(props.person.language);
  const [hour, setHour] = createSignal<DigestHour>(props.person.digestHour);
  const nameless = () => (name().trim() === "" ? text().nameMissing : undefined);
  const choose = (next: Language) => {
    setLanguage(next);
    void speak(next);
  };
  async function goOn(event: Event) {
    event.preventDefault();
    if (nameless()) return;
    const kept = await saving.save({
      name: name().trim(),
      zone: zone(),
      language: language(),
      digestHour: hour(),
    });
    if (kept) navigate(wayBack(props.to), { replace: true });
  }
  return (
    <Screen title={text().first.title(firstName(name()))} width="narrow" lead={<p>{text().first.lead}</p>}>
      <form class="stack settings settings-first" data-gap="wide" onSubmit={(event) => void goOn(event)}>
        <Field
          label={text().name}
          hint={text().nameHint}
          autocomplete="name"
          required
          maxlength={80}
          value={name()}
          onInput={(event) => setName(event.currentTarget.value)}
          error={nameless() ?? saving.problemOf("name")}
        />
        <ZoneField
          label={text().zone}
          hint={`${!deviceIsElsewhere(zone()) ? `${text().first.zoneGuessed} ` : ""}${text().zoneHint(clock(now(), zone()))}`}
          value={zone()}
          onChange={setZone}
          error={saving.problemOf("zone")}
        />
        <LanguageSelect
          value={language()}
          hint={text().languageHint}
          onChange={choose}
          error={saving.problemOf("language")}
        />
        <HourSelect
          label={text().first.hour}
          hint={text().first.hourHint}
          value={hour()}
          onChange={setHour}
          error={saving.problemOf("digestHour")}
        />
        <SavingProblem saving={saving} />
        <div class="row">
          <Button type="submit" kind="voice" busy={saving.standing().is === "saving"}>
            {text().first.goOn}
          </Button>
        </div>
      </form>
    </Screen>
  );
}
