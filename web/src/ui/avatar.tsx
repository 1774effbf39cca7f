import { A } from "@solidjs/router";
import { createMemo, For, type JSX, Show } from "solid-js";
import { firstName } from "../people/first-name.ts";
import { useWords } from "../words/reader.ts";
import "./avatar.css";

const segmenter = new Intl.Segmenter();

/** One or two signs that stand for a name in any script: "Ana Duarte" AD, "森健司" 森, "علي" ع. */
export function initials(name: string): string {
  const first = (word: string) => [...segmenter.segment(word)][0]?.segment ?? "";
  const words = name
    .trim()
    .split(/[\s.·-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [head = "", tail = ""] = [words[0], words.length > 1 ? words.at(-1) : ""].map((word) =>
    first(word ?? ""),
  );
  const signs = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(head) ? head + tail : head;
  return signs.toLocaleUpperCase() || "?";
}

/** The same hue for the same person, for ever; ids spread better than names. */
export function hueOf(seed: string): number {
  let hash = 2_166_136_261;
  for (const sign of seed) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619);
  return ((hash >>> 0) % 24) * 15;
}

export interface Somebody {
  readonly id?: string;
  readonly name: string;
  readonly image?: string | undefined;
}

/** Somebody whose name a round hides has an id like this; their sign is the letter they go by, if any. */
const UNKNOWN = /^per_unknown/;
const letterOf = (name: string) => / (\p{Lu}{1,2})$/u.exec(name)?.[1] ?? "?";

/** A person's face, or the sign drawn for them. Decoration: their name is always written beside it. */
export function Avatar(props: { person: Somebody; size?: "small" | "large" }) {
  const hue = createMemo(() => hueOf(props.person.id ?? props.person.name));
  const unknown = () => UNKNOWN.test(props.person.id ?? "");
  return (
    <span
      class="avatar"
      data-size={props.size}
      data-unknown={unknown() ? "" : undefined}
      style={{ "--hue": hue() }}
      aria-hidden="true"
      title={props.person.name}
    >
      <Show
        when={props.person.image}
        fallback={unknown() ? letterOf(props.person.name) : initials(props.person.name)}
      >
        {(image) => <img src={image()} alt="" loading="lazy" decoding="async" />}
      </Show>
    </span>
  );
}

/** Whose words these are: face, name, and small print beside it (where, when, what kind) in `children`. */
export function Byline(props: { person: Somebody; size?: "small"; href?: string; children?: JSX.Element }) {
  return (
    <span class="byline" data-size={props.size}>
      <Avatar person={props.person} size={props.size} />
      <span>
        <b dir="auto">
          <Show when={props.href} fallback={props.person.name}>
            {(href) => <A href={href()}>{props.person.name}</A>}
          </Show>
        </b>
        <Show when={props.children}>
          <small>{props.children}</small>
        </Show>
      </span>
    </span>
  );
}

/** Some people at a glance, and their names in words. `total` counts those not shown. */
export function Faces(props: {
  people: readonly Somebody[];
  total?: number;
  most?: number;
  names?: boolean;
}) {
  const words = useWords();
  const shown = () => props.people.slice(0, props.most ?? 5);
  const others = () => (props.total ?? props.people.length) - shown().length;
  const sentence = () =>
    words().ui.andOthers(
      shown().map(({ name }) => firstName(name)),
      others(),
    );
  return (
    <div class="faces">
      <div class="faces-row" aria-hidden="true">
        <For each={shown()}>{(person) => <Avatar person={person} />}</For>
      </div>
      <small classList={{ aloud: props.names === false }}>{sentence()}</small>
    </div>
  );
}
