import { describe, expect, it } from 'vitest';
import { receiverProblem } from './receiver';

const person = {
  initials: 'J.P.',
  firstNames: 'Jan Pieter',
  prefix: 'van den',
  surname: 'Berg',
  birthDate: '1970-02-03',
};
const said = (surname: string, birthDate = '1970-02-03') => ({ surname, birthDate });

describe('whoever activates', () => {
  it.each([
    ['at EH3 says nothing', 'EH3', undefined, null],
    ['at EH4 says nothing', 'EH4', undefined, 'receiverNotNamed'],
    ['at EH4 is the person', 'EH4', said('van den Berg'), null],
    ['at EH4 puts the prefix behind', 'EH4', said('Berg, van den'), null],
    ['at EH4 leaves the prefix out', 'EH4', said('Berg'), null],
    ['at EH4 is somebody else', 'EH4', said('Smit'), 'receiverOther'],
    ['at EH4 makes a slip', 'EH4', said('van den Borg'), 'receiverOther'],
    ['at EH4 was born on another day', 'EH4', said('van den Berg', '1970-03-02'), 'receiverOther'],
  ] as const)('%s', (_what, level, receiver, problem) => {
    expect(receiverProblem(level, person, receiver)).toBe(problem);
  });

  it('cannot be compared with a person without birth date', () => {
    expect(receiverProblem('EH4', { ...person, birthDate: null }, said('van den Berg'))).toBe('receiverOther');
    expect(receiverProblem('EH4', undefined, said('van den Berg'))).toBe('receiverOther');
  });
});
