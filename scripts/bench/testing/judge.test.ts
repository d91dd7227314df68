import { expect, it } from 'vitest';
import { judgeActs } from './judge';

const told = (type: string, applicationId = 'a') => ({ applicationId, type });
const said = (type: string, applicationId?: string) => ({ key: type, ...told(type, applicationId) });

it.each([
  ['everything is there once', [said('x'), said('y')], [told('y'), told('x')], [], []],
  ['an act is gone', [said('x'), said('x')], [told('x')], ['a x'], []],
  ['an act was done twice', [said('x')], [told('x'), told('x')], [], ['a x']],
  ['another case has it', [said('x')], [told('x', 'b')], ['a x'], ['b x']],
  ['other kinds of events are nobody’s act', [said('x')], [told('x'), told('read')], [], []],
])('says what was lost and what was doubled: %s', (_why, acknowledged, trail, lost, doubled) => {
  expect(judgeActs(acknowledged, trail)).toEqual({ lost, doubled });
});
