import { useNavigate } from "@solidjs/router";
import type { Entry } from "#journal/model";
import { api } from "../api/client.ts";
import { createAboutSomebody } from "../safety/about-somebody.tsx";
import { Menu } from "../ui/menu.tsx";
import { say } from "../ui/toast.tsx";
import { now } from "../words/clock.ts";
import { useWords } from "../words/reader.ts";

const DAY = 24 * 3600_000;

/** What else one may do with an entry: tell what one made of it, keep it, change it, make its thread quiet, report it. */
export function EntryMenu(props: {
  entry: Entry;
  mine: boolean;
  hushed: boolean;
  /** Puts it on the shelf of its cohort; absent where it cannot go there. */
  onKeep?: (() => void) | undefined;
  onEdit: () => void;
  onHistory: () => void;
  onAudience: () => void;
  onChanged: () => void;
}) {
  const words = useWords();
  const navigate = useNavigate();
  const mute = async (until: string | null) => {
    await api.entries[":entry"].mute.$put({ param: { entry: props.entry.id }, json: { until } });
    say(until ? words().entry.muted : words().entry.heard, () => void mute(until ? null : "always"));
    props.onChanged();
  };
  const about = createAboutSomebody(
    () => props.entry.author,
    () => ({ target: { kind: "entry", entry: props.entry.id }, cohort: props.entry.cohort }),
  );
  const week = () => new Date(now().getTime() + 7 * DAY).toISOString();
  const items = () => [
    ...(props.mine
      ? [
          { label: words().entry.edit, onSelect: () => props.onEdit() },
          { label: words().entry.audience, onSelect: () => props.onAudience() },
        ]
      : []),
    ...(props.mine
      ? []
      : [{ label: words().entry.adapt, onSelect: () => navigate(`/entries/${props.entry.id}/adapt`) }]),
    ...(props.onKeep ? [{ label: words().shelf.keep, onSelect: () => props.onKeep?.() }] : []),
    ...(props.entry.editedAt ? [{ label: words().entry.history, onSelect: () => props.onHistory() }] : []),
    ...(props.hushed
      ? [{ label: words().entry.unmute, onSelect: () => void mute(null) }]
      : [
          { label: words().entry.muteWeek, onSelect: () => void mute(week()) },
          { label: words().entry.mute, onSelect: () => void mute("always") },
        ]),
    ...(props.mine ? [] : about.items()),
  ];
  return (
    <>
      <Menu label={words().entry.menu} items={items()} />
      <about.Dialogs />
    </>
  );
}
