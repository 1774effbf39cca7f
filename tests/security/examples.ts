import * as Backchannel from "#backchannel";
import * as Cadence from "#cadence";
import * as Cohort from "#cohort";
import * as Feedback from "#feedback";
import * as People from "#people";
import { settings } from "#platform";
import * as Safety from "#safety";
import * as Shelf from "#shelf";
import { authenticator } from "../authenticator.ts";
import { circled } from "../world/circles.ts";
import { aCohort, aDraft } from "../world/cohort.ts";
import { added, wrote } from "../world/messages.ts";
import { anId, aSession, asked, visiting } from "../world/room.ts";
import { answered, written } from "../world/writing.ts";
import { type Someone, someone } from "../world.ts";
import { roomExamples } from "./room-examples.ts";

const SHIPPED = "wsh_social-learning-in-business";

/** A house with somebody in it who can do everything that one person can do, and one good way to ask for each thing. */
export async function house() {
  const [ana, ben] = [await someone({ name: "Ana" }), await someone({ name: "Ben" })];
  const { cohort } = await aCohort({ host: ana, people: [ben] });
  const circle = await circled(cohort, [ana, ben]);
  const [spare, left] = [
    await aCohort({ host: ana, people: [ben] }),
    await aCohort({ host: ben, people: [ana] }),
  ];
  const startsOn = dayIn(40);
  const drafted = () => aDraft(ana, { startsOn });
  const [draft, tried, dropped, planned, ahead] = [
    await drafted(),
    await drafted(),
    await drafted(),
    await drafted(),
    await drafted(),
  ];
  for (const { id } of [planned, ahead]) await Cadence.launch(id, await ana.ctx());
  const round = (await Cadence.monthOf(ahead.id)).find(({ kind }) => kind === "round-opens");
  const early = await written(ana, { in: ahead, text: "I sow one." });
  const entry = await written(ana, { in: cohort, text: "I grew a tree." });
  const theirs = await written(ben, { in: cohort, text: "So did I." });
  const [reply, thanks] = [await answered(theirs, ana), await answered(entry, ben)];
  const [begun, ended] = [await written(ben, { in: cohort }), await written(ben, { in: cohort })];
  for (const { id } of [begun, ended]) await Feedback.signal(id, "trying-this", await ana.ctx());
  const copy = await (await ana.ask("/api/workshops", { json: { from: SHIPPED } })).json();
  const { token } = await Cohort.renewLink(cohort.id, "participant", await ana.ctx());
  const device = authenticator(settings().OUTLOUD_ORIGIN);
  const made = device.make(await People.passkeyInvitation(await ana.ctx()));
  const passkey = await People.addPasskey("Laptop", made, await ana.ctx());
  const { url: calendar } = await Cadence.calendarLink(await ben.ctx());
  const email = `line-${draft.id}@example.org`.toLowerCase();
  const line = { text: `name,email\nKim,${email}`, zone: "Europe/Lisbon", language: "en" };
  await ana.ask(`/api/cohorts/${draft.id}/lines`, { json: line });
  const live = () => aSession({ host: ana, cohort: cohort.id });
  const [{ session }, closing, opening] = [await live(), await live(), await live()];
  const benThere = await visiting(ben);
  await Backchannel.takeSeat(session.id, { as: "name" }, benThere);
  const question = await asked(session, benThere, "How tall does it grow?");
  const run = await roomExamples(session, ana);
  const [moment] = (await Backchannel.ofCohort(planned.id, await ana.ctx())).map(({ beat }) => beat ?? "");
  const kept = { what: { kind: "entry", entry: theirs.id } } as const;
  const item = await Shelf.keep(cohort.id, { ...kept, why: "It grows." }, await ana.ctx());
  const said = await wrote(ana, [ben], "Which tree was it?");
  const [takenBack, kim] = [await added(said, ana, "Never mind."), await someone({ name: "Kim" })];
  const [withKim, three] = [await wrote(ana, [kim]), await wrote(ana, [ben, kim], "Shall we three?")];
  await Safety.report(
    { target: { kind: "entry", entry: theirs.id }, reason: "unkind", words: "It hurt." },
    await ana.ctx(),
  );
  const [reported] = (await Safety.review(cohort.id, { limit: 1 }, await ana.ctx())).items;
  const away = await someone({ name: "Lou" });
  const mute = { until: "always" };
  const { as } = await Cohort.previewCircles(cohort.id, await ana.ctx());
  const move = { what: "run", startsOn: dayIn(54), zone: "Europe/Lisbon" };

  /** Names in paths. Where one name means several things, the path says which. */
  const names: Record<string, string> = {
    cohort: cohort.id,
    desk: cohort.id,
    case: reported?.id ?? "",
    "/api/me/passkeys/{id}": passkey.id,
    "/api/people/{id}": ben.person.id,
    "/api/people/{id}/block": away.person.id,
    "/api/workshops/{id}": copy.id,
    person: ben.person.id,
    entry: entry.id,
    "/api/entries/{entry}/replies/{reply}": theirs.id,
    "/api/entries/{entry}/signals/{kind}": theirs.id,
    "/api/entries/{entry}/round": early.id,
    "/api/cohorts/{cohort}/rounds/{beat}": round?.id ?? "",
    "/api/cohorts/{cohort}/rounds/{beat}/extension": round?.id ?? "",
    "/api/entries/{entry}/replies/{reply}/helped": entry.id,
    "/api/tries/{entry}": begun.id,
    "/api/tries/{entry}/asking": begun.id,
    "/api/tries/{entry}/outcome": ended.id,
    reply: reply.id,
    kind: "helped-me",
    draft: "dra_one-two-three",
    place: circle,
    scene: "invitation",
    email,
    token,
    file: calendar.split("/").at(-1) ?? "",
    session: session.id,
    contribution: question.id,
    word: session.code,
    beat: moment ?? "",
    role: "speaker",
    item: item.id,
    conversation: said.conversation,
    message: takenBack.id,
  };
  /** Things that are done to a draft, or to a cohort that is not needed afterwards. */
  const others: Record<string, string> = {
    "PATCH /api/cohorts/{cohort}": draft.id,
    "POST /api/cohorts/{cohort}/preview": draft.id,
    "POST /api/cohorts/{cohort}/launch": tried.id,
    "DELETE /api/cohorts/{cohort}": dropped.id,
    "POST /api/cohorts/{cohort}/moves/preview": planned.id,
    "POST /api/cohorts/{cohort}/moves": planned.id,
    "PATCH /api/cohorts/{cohort}/lines/{email}": draft.id,
    "DELETE /api/cohorts/{cohort}/lines/{email}": draft.id,
    "PUT /api/cohorts/{cohort}/invite-link": spare.cohort.id,
    "DELETE /api/cohorts/{cohort}/invite-link": spare.cohort.id,
    "DELETE /api/cohorts/{cohort}/members/{person}": spare.cohort.id,
    "DELETE /api/cohorts/{cohort}/members/me": left.cohort.id,
    "POST /api/cohorts/{cohort}/sessions/{beat}": planned.id,
    "GET /api/cohorts/{cohort}/rounds/{beat}": ahead.id,
    "POST /api/cohorts/{cohort}/rounds/{beat}/extension": ahead.id,
    "PUT /api/rooms/{session}/closure": closing.session.id,
    "PUT /api/rooms/{session}/opening": opening.session.id,
    "POST /api/rooms/{session}/code": opening.session.id,
    // Ana has blocked Ben by then.
    "POST /api/conversations/{conversation}/messages": withKim.conversation,
    "DELETE /api/conversations/{conversation}/people/me": three.conversation,
  };
  const bodies: Record<string, unknown> = {
    "POST /api/sign-in/code": { email, language: "fr", zone: "Asia/Tokyo" },
    "PATCH /api/me/profile": {
      name: "Ana",
      about: "Trees",
      topics: ["trees"],
      digestHour: 7,
      beatMails: true,
    },
    "PUT /api/me/readings": { place: cohort.id, upTo: "2026-03-02T09:00:00.000Z" },
    "PUT /api/me/mutes": { place: circle, ...mute },
    "POST /api/me/passkeys": { name: "Phone", made },
    "POST /api/workshops": { from: SHIPPED, title: "Ours" },
    "PUT /api/workshops/{id}": { revision: copy.revision, design: copy.design },
    "POST /api/cohorts": { workshop: SHIPPED, startsOn, zone: "Europe/Lisbon" },
    "PATCH /api/cohorts/{cohort}": {
      revision: (await Cohort.get(draft.id)).revision,
      title: "Another",
      startsOn,
      zone: "Europe/Paris",
    },
    "POST /api/cohorts/{cohort}/lines": line,
    "PATCH /api/cohorts/{cohort}/lines/{email}": { name: "Kim Li", zone: "Asia/Seoul" },
    "POST /api/cohorts/{cohort}/circles": { as },
    "PUT /api/cohorts/{cohort}/members/{person}/role": { role: "facilitator" },
    "PUT /api/cohorts/{cohort}/invite-link": { role: "guest" },
    "POST /api/previews": { design: copy.design, startsOn, zone: "Europe/Lisbon", people: [] },
    "POST /api/cohorts/{cohort}/preview": { startsOn },
    "POST /api/cohorts/{cohort}/moves/preview": move,
    "POST /api/cohorts/{cohort}/moves": { move, revision: (await Cohort.get(planned.id)).revision },
    "POST /api/entries": {
      cohort: cohort.id,
      audience: "circle",
      title: "Trees",
      text: "They grow.",
      kind: "did",
    },
    "PATCH /api/entries/{entry}": { revision: 1, title: "", text: "I grew two.", kind: null },
    "PUT /api/entries/{entry}/audience": { revision: 2, audience: "network" },
    "PUT /api/entries/{entry}/ask": { revision: 3, question: "How tall?", help: "view" },
    "PUT /api/entries/{entry}/loop": { text: "I watered it.", helped: [thanks.id] },
    "PUT /api/entries/{entry}/round": { round: round?.id },
    "POST /api/cohorts/{cohort}/rounds/{beat}/extension": {
      revision: (await Cohort.get(ahead.id)).revision,
    },
    "PUT /api/drafts/{draft}": { about: "home", title: "", text: "On the way", device: "laptop", base: 0 },
    "POST /api/drafts": { conversation: said.conversation, messages: [said.id], cohort: cohort.id },
    "POST /api/conversations": { with: [kim.person.id], text: "Do you have a minute?" },
    "PUT /api/conversations/taking": { taking: true },
    "POST /api/conversations/{conversation}/messages": { text: "It was an oak." },
    "PUT /api/conversations/{conversation}/reading": { upTo: said.id },
    "PUT /api/conversations/{conversation}/mute": mute,
    "POST /api/entries/{entry}/replies": {
      text: "It does.",
      quote: { text: "tree", before: "a ", after: "." },
    },
    "PATCH /api/entries/{entry}/replies/{reply}": { text: "It does so.", revision: 1 },
    "PUT /api/entries/{entry}/mute": mute,
    "POST /api/cohorts/{cohort}/answering/next": {},
    "POST /api/tries/{entry}/outcome": { outcome: "changed", audience: "self", title: "", text: "In rain." },
    "POST /api/cohorts/{cohort}/shelf": {
      what: { kind: "link", url: "https://example.org/trees" },
      why: "Trees.",
    },
    "PATCH /api/cohorts/{cohort}/shelf/{item}": { why: "It grows well." },
    "POST /api/reports": { target: { kind: "entry", entry: theirs.id }, reason: "unkind", words: "" },
    "PUT /api/desks/{desk}/reports/{case}/decision": { decision: "leave", revision: reported?.revision },
    "POST /api/cohorts/{cohort}/members/{person}/nudges": {
      words: "Your question on Tuesday was a good one.",
    },
    "POST /api/inbox/reading": { upTo: "2026-03-02T09:00:00.000Z" },
    "POST /api/cohorts/{cohort}/rehearsal": { name: "Kenji", zone: "Asia/Tokyo", language: "fr" },
    "POST /api/door": { word: session.code, as: "alias", alias: "quiet heron" },
    "POST /api/sessions": { title: "What we stopped doing", language: "fr" },
    "PUT /api/rooms/{session}/seat": { as: "unnamed" },
    "POST /api/rooms/{session}/contributions": { id: anId(), kind: "message", text: "Hello." },
    "PATCH /api/rooms/{session}": { settings: { slow: 0 }, words: { languages: ["en"], own: ["synergy"] } },
    "POST /api/tickets": { topics: [`place/${cohort.id}`, `entry/${entry.id}`] },
  };
  return {
    ana,
    /** Somebody who takes part in the same cohort. */
    ben,
    cohort,
    /** The circle of both. */
    circle,
    /** A room that is open, with questions in it; two that are there to be opened and closed; and the link into the cohort. */
    session,
    rooms: [closing.session, opening.session] as const,
    link: token,
    /** A conversation of both, and an address that is invited to a draft. */
    conversation: said.conversation,
    message: said.id,
    /** Another entry of hers, in another cohort that has a round; and another conversation. */
    round: round?.id ?? "",
    other: early.id,
    otherConversation: withKim.conversation,
    invited: email,
    /** The other cohorts that she hosts: those that have been launched, and those that have not. */
    hosted: { launched: [spare.cohort, planned, ahead] as const, drafts: [draft, tried, dropped] as const },
    /** The real name for a parameter of an operation. */
    nameOf: async (operation: string, path: string, parameter: string) =>
      (path === "/api/me/sessions/{id}" ? await elsewhere(ana) : undefined) ??
      (["cohort", "session", "conversation"].includes(parameter) ? others[operation] : undefined) ??
      (["entry", "id", "beat"].includes(parameter) ? names[path] : undefined) ??
      (parameter === "reply" && path.endsWith("/helped") ? thanks.id : undefined) ??
      (parameter === "contribution" || parameter === "poll" ? run.names[operation] : undefined) ??
      (parameter === "kind" && path.startsWith("/api/rooms/") ? "applause" : undefined) ??
      names[parameter],
    bodyOf: (operation: string) => bodies[operation] ?? run.bodies[operation],
  };
}

const dayIn = (days: number) => new Date(Date.now() + days * 24 * 3600_000).toISOString().slice(0, 10);

/** The name of a session on another device. */
async function elsewhere(who: Someone) {
  const cookie = await People.openSession(who.person.id, new Date());
  return (await People.recognise(cookie, new Date()))?.session ?? "";
}
