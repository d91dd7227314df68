import { describe, expect, it } from 'vitest';
import { decisionSigns, type TimedEvent } from './decisionSigns';

const at = (time: string): string => `2026-11-23T${time}.000Z`;
const decision = { byId: 'tom', at: at('12:00:00'), acceptedWaivers: [] as string[] };
const event = (type: string, actorId: string, time: string): TimedEvent => ({ type, actorId, at: at(time) });
const submitted = (time: string): TimedEvent => event('decision.submitted', 'vera', time);
const opened = (actorId: string, time: string): TimedEvent => event('application.read', actorId, time);

describe('how long somebody can have looked before they decided', () => {
  it.each<[string, TimedEvent[], number | null]>([
    ['since it was handed in', [submitted('11:30:00')], 30],
    ['since they opened it', [submitted('09:00:00'), opened('tom', '11:58:30')], 1],
    ['since they opened it first', [submitted('09:00:00'), opened('tom', '11:00:00'), opened('tom', '11:59:59')], 60],
    ['told out of order', [submitted('09:00:00'), opened('tom', '11:59:00'), opened('tom', '11:00:00')], 60],
    ['not since they opened it before', [opened('tom', '08:00:00'), submitted('11:00:00')], 60],
    ['not since somebody else did', [submitted('11:00:00'), opened('sem', '11:59:00')], 60],
    ['since it was handed in again', [submitted('08:00:00'), opened('tom', '08:10:00'), submitted('11:55:00')], 5],
    ['whatever came afterwards', [submitted('11:55:00'), submitted('12:30:00'), opened('tom', '12:31:00')], 5],
    ['in the same minute', [submitted('11:59:30'), opened('tom', '11:59:50')], 0],
    ['is not known of what was never handed in', [opened('tom', '11:00:00')], null],
  ])('%s', (_what, events, minutes) => {
    expect(decisionSigns(decision, [], events).minutesLooked).toBe(minutes);
  });
});

describe('what a decision went over', () => {
  const made = (byRole: string, outcome: 'passed' | 'failed' | 'inquiry' | 'reopened', time: string) => ({
    byRole,
    outcome,
    at: at(time),
  });

  it.each([
    ['a person against the desk', [made('system', 'failed', '09:00:00'), made('verifier', 'passed', '10:00:00')], 1],
    ['a person with the desk', [made('system', 'passed', '09:00:00'), made('verifier', 'passed', '10:00:00')], 0],
    ['what the desk asked', [made('system', 'inquiry', '09:00:00'), made('verifier', 'passed', '10:00:00')], 0],
    ['an afterthought', [made('system', 'failed', '09:00:00'), made('verifier', 'passed', '13:00:00')], 0],
    ['a person alone', [made('verifier', 'passed', '10:00:00')], 0],
    [
      'what was opened again in between',
      [
        made('system', 'failed', '09:00:00'),
        made('verifier', 'reopened', '09:30:00'),
        made('verifier', 'passed', '10:00:00'),
      ],
      1,
    ],
  ])('%s', (_what, attempts, overruled) => {
    expect(decisionSigns(decision, [attempts, []], []).overruled).toBe(overruled);
  });

  it('counts what was accepted', () => {
    expect(decisionSigns({ ...decision, acceptedWaivers: ['a', 'b'] }, [], []).waivers).toBe(2);
  });
});
