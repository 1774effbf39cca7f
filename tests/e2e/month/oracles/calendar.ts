import ICAL from "ical.js";
import { expect } from "vitest";
import type { Story } from "../story.ts";

interface Appointment {
  readonly uid: string;
  readonly sequence: number;
  readonly start: string;
  readonly summary: string;
}

/** A feed as a strict calendar programme reads it. */
function read(feed: string): Map<string, Appointment> {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(feed));
  const appointments = calendar.getAllSubcomponents("vevent").map((component) => {
    const { uid, sequence, startDate, summary } = new ICAL.Event(component);
    expect(startDate.zone.tzid, "instants are in UTC").toBe("UTC");
    return { uid, sequence, start: startDate.toJSDate().toISOString(), summary };
  });
  const byUid = new Map(appointments.map((one) => [one.uid, one]));
  expect(byUid.size, "every appointment has an UID of its own").toBe(appointments.length);
  return byUid;
}

/** Through moves, a power cut and the end, an appointment keeps its UID; what moved has a higher SEQUENCE, and nothing else. */
export function appointmentsFollow({ feeds, chronicle }: Story) {
  const [launched, ...later] = feeds.map(read);
  expect(launched?.size).toBeGreaterThan(15);
  let before = launched ?? new Map<string, Appointment>();
  for (const after of later) {
    expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
    for (const [uid, { start, sequence, summary }] of after) {
      const was = before.get(uid);
      if (start === was?.start) expect(sequence, summary).toBe(was.sequence);
      else expect(sequence, summary).toBeGreaterThan(was?.sequence ?? 0);
    }
    before = after;
  }
  const moved = (nth: number) =>
    [...(feeds[nth] ? read(feeds[nth]) : [])].filter(([uid, { start }]) => {
      const was = feeds[nth - 1];
      return was !== undefined && read(was).get(uid)?.start !== start;
    });
  expect(moved(1).length, "the run moved, all but what had been").toBe(launched?.size);
  expect(moved(2).length, "one session moved").toBe(1);
  expect(moved(3).length).toBe(0);
  for (const { mark } of chronicle.entries) expect(feeds.join("")).not.toContain(mark);
}
