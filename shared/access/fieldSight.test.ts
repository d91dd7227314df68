import { describe, expect, it } from 'vitest';
import {
  isMasked,
  lookerOf,
  masked,
  seenAs,
  SIGHT,
  worksOn,
  type FieldKind,
  type Looker,
  type Sight,
} from './fieldSight';
import type { Role } from './roles';

/** The table a second time, drawn by hand: a kind that opens to somebody by mistake differs from it. */
const DRAWN: Readonly<Record<Exclude<FieldKind, 'compared'>, readonly Sight[]>> = {
  open: ['plain', 'plain', 'plain', 'plain', 'plain'],
  name: ['plain', 'plain', 'plain', 'plain', 'none'],
  words: ['plain', 'within', 'within', 'plain', 'none'],
  reach: ['plain', 'plain', 'masked', 'plain', 'none'],
};
const LOOKERS: readonly Looker[] = ['works', 'revealed', 'reads', 'program', 'administers'];

describe('who sees what', () => {
  it('is as drawn', () => {
    for (const [kind, sights] of Object.entries(DRAWN)) {
      const row = SIGHT[kind as keyof typeof SIGHT];
      expect([kind, LOOKERS.map((looker) => row[looker])]).toEqual([kind, sights]);
    }
  });

  it.each<[string, Role, boolean, boolean, Looker]>([
    ['an officer beside the case', 'verifier', false, false, 'reads'],
    ['an officer who holds it', 'verifier', true, false, 'works'],
    ['an auditor who said why', 'auditor', false, true, 'revealed'],
    ['an administrator, whatever they hold', 'administrator', true, true, 'administers'],
    ['a program', 'loginPlatform', false, false, 'program'],
  ])('%s', (_who, role, works, revealed, looker) => {
    expect(lookerOf(role, { works, revealed })).toBe(looker);
  });

  it.each<[string, Role, string, string | null, boolean]>([
    ['the officer who holds the case', 'verifier', 'inVerification', 'me', true],
    ['an officer whose colleague holds it', 'verifier', 'inVerification', 'other', false],
    ['an officer, of a case that nobody holds', 'verifier', 'received', null, false],
    ['an officer, of a case that waits for a decision', 'verifier', 'awaitingApproval', null, false],
    ['a supervisor who is to decide', 'supervisor', 'awaitingApproval', null, true],
    ['a supervisor, of a case in other hands', 'supervisor', 'inVerification', 'other', false],
    ['an auditor, of a case that waits for a decision', 'auditor', 'awaitingApproval', null, false],
  ])('%s works on it, or does not', (_who, role, status, assigneeId, works) => {
    expect(worksOn({ id: 'me', role }, { status, assigneeId, conflicts: ['another'] })).toBe(works);
  });

  it('nobody works on a case in which they have an interest', () => {
    const held = { status: 'awaitingApproval', assigneeId: 'me', conflicts: ['me'] };
    expect(worksOn({ id: 'me', role: 'supervisor' }, held)).toBe(false);
  });

  it('nobody works on a case that is not there', () => {
    expect(worksOn({ id: 'me', role: 'supervisor' }, undefined)).toBe(false);
  });
});

describe('a masked value', () => {
  it.each([
    ['jan.smit@voorbeeld.example', '•••.••••@•••••••••.•••••••'],
    ['+31 6 1234 5678', '+•• • •••• ••••'],
    ['1980-02-29', '••••-••-••'],
    ['Çelik-Ōta', '•••••-•••'],
    ['', ''],
  ])('of %j keeps its shape alone', (value, shape) => {
    expect(masked(value)).toBe(shape);
    expect([isMasked(value), isMasked(shape)]).toEqual([false, shape !== '']);
  });

  it('of what is no text is nothing, and nothing stays nothing', () => {
    expect([seenAs('masked', 7), seenAs('masked', null), seenAs('none', 'a'), seenAs('plain', 7)]).toEqual([
      null,
      null,
      null,
      7,
    ]);
  });
});
