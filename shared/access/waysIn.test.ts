import { describe, expect, it } from 'vitest';
import { canComeIn, haveTwoEyes, onceClosed, withoutLink, type WaysIn } from './waysIn';

const ways = (over: Partial<WaysIn>): WaysIn => ({
  serves: true,
  hasPassword: false,
  hasLink: false,
  isLinkAlone: false,
  ...over,
});

describe('canComeIn', () => {
  it.each<[string, Partial<WaysIn>, boolean, boolean]>([
    ['a password', { hasPassword: true }, true, true],
    ['no password yet', {}, false, false],
    ['a link alone', { hasLink: true, isLinkAlone: true }, true, false],
    ['a link alone beside a password of before', { hasPassword: true, hasLink: true, isLinkAlone: true }, true, false],
    ['a link beside a password that is taken', { hasPassword: true, hasLink: true }, true, true],
    ['a link of a provider of before', { hasPassword: true }, true, true],
    ['a link whose row was changed', { hasPassword: true, isLinkAlone: true }, false, false],
    ['a closed account', { serves: false, hasPassword: true, hasLink: true }, false, false],
  ])('with %s: now, and once its link is undone', (_what, over, now, after) => {
    expect([canComeIn(ways(over)), canComeIn(withoutLink(ways(over)))]).toEqual([now, after]);
    expect(canComeIn(onceClosed(ways(over)))).toBe(false);
  });
});

describe('haveTwoEyes', () => {
  const account = (id: string, ...makers: string[]) => ({ id, makers: new Set(makers) });
  it.each([
    ['nobody', [], false],
    ['one', [account('a')], false],
    ['two', [account('a'), account('b')], true],
    ['two of whom one made the other', [account('a'), account('b', 'a')], false],
    ['a third who made neither', [account('a'), account('b', 'a'), account('c')], true],
    ['three of whom one made both others', [account('a'), account('b', 'a'), account('c', 'a')], true],
  ])('%s: %s', (_who, accounts, are) => {
    expect(haveTwoEyes(accounts)).toBe(are);
  });
});
