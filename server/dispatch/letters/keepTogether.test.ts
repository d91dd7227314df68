import { describe, expect, it } from 'vitest';
import { roomNeeded } from './keepTogether';

const text = (height: number) => ({ height, isHeading: false });
const heading = { height: 20, isHeading: true };

describe('the room that the parts of a letter need', () => {
  it.each([
    ['the last part goes with the closing', [text(100), text(40)], [100, 80]],
    ['one line alone takes the part above it along', [text(100), text(13)], [153, 53]],
    ['a heading goes with what it announces', [text(100), heading, text(40)], [100, 100, 80]],
    ['short parts are gathered to two lines', [text(90), text(13), text(13)], [90, 66, 53]],
    ['a letter of one line needs no more than there is', [text(13)], [53]],
    ['nothing is nothing', [], []],
  ])('%s', (_, parts, needed) => {
    expect(roomNeeded(parts, 40)).toEqual(needed);
  });
});
