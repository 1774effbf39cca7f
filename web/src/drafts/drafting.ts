import { createSignal, onCleanup, onMount } from "solid-js";
import { createStore, unwrap } from "solid-js/store";
import type { DraftId } from "#journal/model";
import type { Kept } from "../ui/write-box.tsx";
import { type DeviceDraft, draftKey, dropDraft, keepDraft, keepDraftAtOnce, keptDraft } from "./device.ts";
import type { Writing } from "./sending.ts";
import { dropOnServer, MOST, type ServerDraft, saveOnServer, serverDrafts } from "./server.ts";
import { addedTo, newDraft, sameWords, type Written, wordless } from "./written.ts";

/** How long somebody may go on writing before their words leave for the server: they are there within two seconds. */
const PAUSE = 1_200;

/**
 * Words being written in one place: kept on this device at every keystroke and on the server when the writer pauses, and
 * found again on any device. When two devices wrote at once both versions are kept: `other` is the one not in the box.
 * Who comes to go on with the draft `open` finds that one in the box, and what was there stays a draft of its own.
 */
export function createDraft(person: () => string, about: string, open?: string) {
  const key = draftKey(person(), about);
  const [draft, setDraft] = createStore<DeviceDraft>(newDraft());
  const [kept, setKept] = createSignal<Kept>();
  const [other, setOther] = createSignal<ServerDraft>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | undefined;
  // While words are sent nothing is saved: a save of the draft they were would race with its end.
  let held = false;

  const now = () => ({ ...unwrap(draft) });

  async function save() {
    timer = undefined;
    await saving;
    const sent = now();
    if (wordless(sent) && sent.base === 0) return;
    setKept("saving");
    saving = (async () => {
      try {
        const outcome = await saveOnServer(about, sent);
        if (draft.id !== sent.id) return;
        if ("saved" in outcome) {
          const changed = !sameWords(draft, sent) || draft.audience !== sent.audience;
          setDraft({ base: outcome.saved.revision, changed });
          await keepDraft(key, now());
          setKept({ savedAt: outcome.saved.savedAt });
        } else {
          // Ours go on under a name of their own, beside what the other device wrote.
          if ("conflict" in outcome) await offerOther(sent.id);
          setDraft({ id: newDraft().id, base: 0 });
          await keepDraft(key, now());
          later();
        }
      } catch {
        setKept("failed");
        later(5_000);
      }
    })();
    await saving;
    saving = undefined;
  }
  const later = (pause = PAUSE) => {
    clearTimeout(timer);
    if (!held) timer = setTimeout(() => void save(), pause);
  };
  async function offerOther(id: string) {
    setOther((await serverDrafts().catch(() => [])).find((one) => one.id === id));
  }

  const change = (words: Partial<Written & Pick<DeviceDraft, "audience">>) => {
    setDraft({ ...words, changed: true, at: new Date().toISOString() });
    void keepDraft(key, now()).then((safe) => kept() !== "saving" && setKept(safe ? "device" : "failed"));
    later();
  };

  const take = ({ id, title, text, audience, ask, revision, savedAt }: ServerDraft) => {
    setDraft({ id, title, text, audience, ask, base: revision, changed: false, at: savedAt });
    void keepDraft(key, now());
    setKept({ savedAt });
  };

  async function restore() {
    const here = await keptDraft(key);
    if (here && !wordless(here) && wordless(draft)) {
      setDraft(here);
      setKept("device");
    }
    const answer = await serverDrafts().catch(() => undefined);
    const there = (answer ?? [])
      .filter((one) => one.about === about && !wordless(one))
      .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    const wanted = there.find(({ id }) => id === open && id !== draft.id);
    if (wanted) {
      setOther(wanted);
      return await swap();
    }
    const same = there.find(({ id }) => id === draft.id);
    if (same && same.revision > draft.base) {
      if (!draft.changed || sameWords(same, draft)) return take(same);
      return later(0);
    }
    // Shared or thrown away on another device, and nothing was added to it here.
    if (answer && answer.length < MOST && !same && draft.base > 0 && !draft.changed) await forget();
    const [newest] = there;
    if (newest && wordless(draft)) return take(newest);
    if (newest && newest.id !== draft.id && newest.text !== draft.text) setOther(newest);
    if (draft.changed) later(0);
  }

  async function forget() {
    setDraft({ ...newDraft(), audience: undefined, ask: undefined });
    setKept(undefined);
    await dropDraft(key);
  }

  async function swap() {
    const theirs = other();
    if (!theirs) return;
    clearTimeout(timer);
    if (draft.changed && !wordless(draft)) await save();
    setOther(undefined);
    take(theirs);
  }

  onMount(() => void restore());
  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    void save();
  };
  const leave = () => {
    if (draft.changed) keepDraftAtOnce(key, now());
    flush();
  };
  window.addEventListener("pagehide", leave);
  onCleanup(() => {
    window.removeEventListener("pagehide", leave);
    flush();
  });

  const sending: Writing<DeviceDraft> = {
    now,
    async settled() {
      held = true;
      clearTimeout(timer);
      timer = undefined;
      await saving;
    },
    name: () => (draft.base > 0 ? { draft: draft.id as DraftId } : {}),
    async sent(was, { named, replaces }) {
      held = false;
      const { id, base } = draft;
      // The server dropped the draft named with what was sent, and none without a name; and when an answer was lost on
      // the way, the words went on under another.
      if (base > 0 && id !== named) void dropOnServer(id).catch(() => undefined);
      const rest = replaces && !sameWords(draft, was) ? now() : addedTo(was, draft);
      if (wordless(rest)) {
        await forget();
        return false;
      }
      const { title, text, ask } = rest;
      setDraft({ id: newDraft().id, base: 0, title, text, ask });
      change({});
      return true;
    },
    resume() {
      held = false;
      if (!wordless(draft)) later();
    },
  };

  return {
    draft,
    kept,
    other,
    change,
    /** Put the other device's words into the box; those that are there stay a draft in the journal. */
    swap,
    dismissOther: () => setOther(undefined),
    /** Throw the words away, here and there. */
    async discard() {
      clearTimeout(timer);
      timer = undefined;
      const { id, base } = draft;
      await forget();
      if (base > 0) await dropOnServer(id).catch(() => undefined);
    },
    ...sending,
  };
}
