import type { LogLine, PlanProblem } from "#cadence/model";
import type { Line } from "#cohort/model";
import type { Stage } from "#feedback/model";
import { counting } from "../plural.ts";

const count = counting("en");
const people = { one: "person", other: "people" };
const dates = { one: "date", other: "dates" };

const problems: Record<PlanProblem["code"], string> = {
  "no-such-time": "This time does not exist on that day: the clocks go forward.",
  "unlikely-date": "This date is too far away.",
  "slug-taken": "Two things in this month have the same name.",
  order: "It would come before something that it follows, or after something that follows it.",
  past: "This moment is in the past.",
  reached: "It has happened already.",
  "unknown-beat": "It is no longer part of this month.",
  "not-cancellable": "A cohort needs it. It can be moved.",
  "not-cancelled": "It is not cancelled.",
  "already-cancelled": "It is cancelled already.",
  "follows-session": "It follows its session: move or cancel that.",
};

const states: Record<Line["state"], string> = {
  waiting: "waiting",
  invited: "invited",
  welcomed: "signed in",
};

const stages: Record<Stage, string> = {
  fresh: "in good time",
  circle: "first in its circle",
  cohort: "first in the cohort",
  desk: "waits for you",
};

/** Words of the facilitator's page. */
export const desk = {
  title: "Desk",
  clockIn: (clock: string, city: string) => `${clock} in ${city}`,
  onlyHosts: "The desk is for the facilitators of this cohort.",
  notYet: "This cohort has not been launched. Its desk fills when its clock runs.",
  prepare: "Go on preparing it",
  human: "Waiting for a human",
  waitingLead:
    "What nobody has answered: first with the circle it comes from, then with the cohort, then with you. Those who should not wait longer are on top.",
  waiting: {
    who: "Who",
    words: "What they wrote",
    since: "Waiting",
    action: "",
    stages,
    reasons: {
      "at-it": (until: string) => `Somebody is at it, until ${until}.`,
      "passed-on": "It was offered, and passed on.",
      "went-away": "It was offered, and nobody has written yet.",
      "not-sent": "Nobody was sent to it: nobody came to answer since, or others waited longer.",
    },
  },
  answer: "Answer",
  answerTo: (name: string) => `Answer ${name}`,
  nobodyWaits: "Nobody is waiting. That is rare and good.",
  moreWaiting: "Show more who wait",
  clock: "What the clock did and will do",
  coming: "Coming",
  done: "Done",
  allDone: "The clock has nothing left to do.",
  nothingDone: "The clock has done nothing yet.",
  olderLog: "Show what was before",
  showAll: (n: number) => `Show all ${n}`,
  showFewer: "Show the next ones only",
  when: "When",
  what: "What",
  remark: "Remark",
  move: "Move",
  moveOf: (what: string) => `Move: ${what}`,
  cancel: "Cancel",
  cancelOf: (what: string) => `Cancel: ${what}`,
  restore: "Put back",
  restoreOf: (what: string) => `Put back: ${what}`,
  cancelled: "cancelled",
  moveRun: "Move the whole run",
  more: (what: string) => `What you can do: ${what}`,
  log: {
    reached: (what: string) => what,
    late: (minutes: number) =>
      minutes < 120
        ? `${count(minutes, { one: "minute", other: "minutes" })} late`
        : `${count(Math.round(minutes / 60), { one: "hour", other: "hours" })} late`,
    launched: (beats: number) => `Launched with ${count(beats, dates)}`,
    mended: (late: number, schedules: number) =>
      late > 0
        ? `Caught up with ${count(late, dates)} by itself`
        : `Mended ${count(schedules, { one: "alarm", other: "alarms" })} by itself`,
    moved: {
      run: (beats: number) => `Moved the run: ${count(beats, dates)} changed`,
      beat: (what: string) => `Moved: ${what}`,
      cancel: (what: string) => `Cancelled: ${what}`,
      restore: (what: string) => `Put back: ${what}`,
    } satisfies Record<Extract<LogLine["entry"], { what: "moved" }>["move"]["what"], unknown>,
    by: (name: string) => `by ${name}`,
    clock: "by the clock",
  },
  moving: {
    day: "Day",
    time: "Time",
    startsOn: "The first Monday",
    startsOnHint: "Everything that has not happened yet moves by the same number of days.",
    zone: (city: string) => `On the clock of ${city}, where the cohort lives.`,
    changes: (n: number) => `This changes ${count(n, dates)}`,
    none: "Everything is there already.",
    what: "What",
    before: "Now",
    after: "Then",
    night: "At night for",
    nights: (before: number, after: number) =>
      before === after
        ? before === 0
          ? "nobody"
          : count(before, people)
        : `${before === 0 ? "nobody" : count(before, people)} → ${after === 0 ? "nobody" : count(after, people)}`,
    cancelled: "cancelled",
    looking: "Looking what this changes…",
    notPossible: "It cannot go there",
    takeNearest: (when: string) => `Take ${when}`,
    stale:
      "Somebody changed the plan while you looked. This is what your move would change now; look again before you move it.",
    do: "Move it and tell everybody",
    doCancel: "Cancel it and tell everybody",
    doRestore: "Put it back and tell everybody",
    leave: "Leave it as it is",
    notDone: "Nothing has moved",
    told: "Everybody gets one notice, with all that changed.",
    done: (n: number) => `${count(n, dates)} changed. Everybody will hear of it.`,
    problems,
  },
  unanswered: {
    title: "Questions without an answer",
    lead: "What live sessions left open, the longest wait first. Whoever asked is told what becomes of it.",
    by: (name: string) => `asked by ${name}`,
    unnamed: "asked without a name",
    votes: (n: number) => count(n, { one: "vote", other: "votes" }),
    held: "It waited for review and was not shown.",
    promised: "An answer was promised for later.",
    write: "Write an answer",
    writeTo: (question: string) => `Write an answer: ${question}`,
    label: "Your answer",
    send: "Send the answer",
    later: "Later",
    laterOf: (question: string) => `Answer later: ${question}`,
    decline: "Not taken up",
    declineOf: (question: string) => `Not taken up: ${question}`,
    answered: "The answer is sent: whoever asked is told, and it is on the shelf.",
    put: "Whoever asked is told that an answer comes later.",
    declined: "Whoever asked is told that it was not taken up.",
    notDone: "Nothing has been sent",
    leave: "Leave it",
    none: "Every question of the live sessions has met its fate.",
  },
  fair: {
    title: "Fair clock",
    lead: "For whom a session begins or goes on between 22:00 and 07:00.",
    night: (people_: number, of: number) =>
      people_ === 0 ? "at night for nobody" : `at night for ${count(people_, people)} of ${of}`,
    bad: (n: number) => `at a bad hour for ${count(n, people)}`,
    where: "Where it is night",
    zone: (city: string, clock: string, n: number) => `${city} ${clock} (${n})`,
    better: "Other hours would be fairer",
    burden: (before: number, after: number) =>
      `Whoever has it worst would have ${
        after === 0 ? "no session" : count(after, { one: "session", other: "sessions" })
      } at night instead of ${count(before, { one: "session", other: "sessions" }).replace(/ .*/, "")}.`,
    total: (before: number, after: number) =>
      `All nights of all people together: ${after} instead of ${before}.`,
    instead: (to: string, from: string) => `${to} instead of ${from}`,
    best: "These hours are as fair as they can be on these days.",
    none: "No live sessions are planned.",
  },
  list: {
    title: "Who is to come",
    lead: "Who was invited and who has signed in. What people read is nobody’s business here.",
    count: (waiting: number, invited: number, welcomed: number) =>
      [
        welcomed > 0 && `${welcomed} signed in`,
        invited > 0 && `${invited} invited`,
        waiting > 0 && `${waiting} waiting`,
      ]
        .filter(Boolean)
        .join(" · "),
    name: "Name",
    state: "State",
    joined: "by the link or as a host",
    showAll: (n: number) => `Show all ${n}`,
    states,
    since: "since",
    host: "facilitator",
    guest: "guest",
    find: "Find on the list",
    empty: "Nobody is on the list yet.",
    more: (name: string) => `What you can do about ${name}`,
    remove: "Remove from the cohort",
    drop: "Take off the list",
    removeQuestion: (name: string) => `Remove ${name}?`,
    removeWhy:
      "They no longer read anything in this cohort. What they wrote stays theirs, and stays where they shared it.",
    keep: "Leave it as it is",
    removed: (name: string) => `${name} is no longer part of the cohort.`,
    dropped: (name: string) => `${name} is off the list.`,
    promote: "Make a facilitator",
    promoted: (name: string) => `${name} hosts this cohort too.`,
    demote: "No longer a facilitator",
    demoted: (name: string) => `${name} takes part now.`,
    add: "Add people",
    notDone: "Nothing has changed",
  },
};
