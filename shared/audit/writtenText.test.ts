import { describe, expect, it } from 'vitest';
import { apart, together } from './writtenText';

describe('what was written in an event', () => {
  it.each([
    [{ count: 2 }, undefined, { count: 2 }, null],
    [{ reason: '', on: '2026-11-02' }, undefined, { reason: '', on: '2026-11-02' }, null],
    [{ reason: 'belde', count: 1 }, undefined, { count: 1 }, { written: { reason: 'belde' } }],
    [{ remark: 'b', place: 'Utrecht' }, { note: 'n' }, {}, { note: 'n', written: { remark: 'b', place: 'Utrecht' } }],
    [{ reasonCodes: ['COM-01.x'] }, { sent: {} }, { reasonCodes: ['COM-01.x'] }, { sent: {} }],
  ])('%j beside %j is hashed as %j beside %j, and reads as before', (data, personal, hashed, beside) => {
    const parted = apart(personal === undefined ? { data } : { data, personal });
    expect(parted).toEqual({ data: hashed, beside });
    expect(together(parted.data, parted.beside)).toEqual({ data, personal: personal ?? null });
  });

  it('reads without it once it was erased', () => {
    expect(together({ count: 1 }, null)).toEqual({ data: { count: 1 }, personal: null });
  });
});
