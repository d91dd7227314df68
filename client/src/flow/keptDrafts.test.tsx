/** Tests that nothing typed is lost, and that it is nobody else's. */
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { claimDrafts, dropDrafts, useKeptDraft, useKeptFiles, type Keeping } from './keptDrafts';

const EMPTY = { reason: '' };
/** A form as it opens, and as somebody types in it. */
function open(name = 'reject.case', keeping: Keeping = 'tab', initial: object = EMPTY) {
  const { result, unmount } = renderHook(() => useKeptDraft(name, initial, keeping));
  return {
    draft: () => result.current,
    type: (reason: string) => act(() => result.current.change(() => ({ reason }))),
    leave: unmount,
  };
}

beforeEach(dropDrafts);

describe.each(['tab', 'memory'] as const)('a draft kept in the %s', (keeping) => {
  it('stands there again after the form was left, and says so', () => {
    const first = open('reject.case', keeping);
    expect(first.draft().isRestored).toBe(false);
    first.type('Gebeld');
    first.leave();
    const again = open('reject.case', keeping).draft();
    expect([again.value, again.isRestored]).toEqual([{ reason: 'Gebeld' }, true]);
    expect(open('reject.other', keeping).draft().value).toEqual(EMPTY);
  });

  it('is no longer what stood there before once it was begun anew', () => {
    open('reject.case', keeping).type('Gebeld');
    const again = open('reject.case', keeping);
    act(() => again.draft().reset());
    again.type('Gemaild');
    expect([again.draft().value, again.draft().isRestored]).toEqual([{ reason: 'Gemaild' }, false]);
  });

  it.each([
    ['saved', (form: ReturnType<typeof open>) => form.draft().forget()],
    ['begun anew', (form: ReturnType<typeof open>) => act(() => form.draft().reset())],
    ['typed away again', (form: ReturnType<typeof open>) => form.type('')],
  ])('is gone once it was %s', (_what, end) => {
    const form = open('reject.case', keeping);
    form.type('Gebeld');
    end(form);
    form.leave();
    expect(open('reject.case', keeping).draft().isRestored).toBe(false);
  });

  it('stays for whoever comes back, and is nobody else’s', () => {
    claimDrafts('vera');
    open('reject.case', keeping).type('Gebeld');
    claimDrafts('vera');
    expect(open('reject.case', keeping).draft().isRestored).toBe(true);
    claimDrafts('joris');
    expect(open('reject.case', keeping).draft().isRestored).toBe(false);
  });

  it('of another shape is left alone', () => {
    open('reject.case', keeping).type('Gebeld');
    expect(open('reject.case', keeping, { reason: '', codes: [] }).draft().value).toEqual({ reason: '', codes: [] });
  });
});

it('what must not be written down is in memory only', () => {
  open('document.person', 'memory').type('I<NLD');
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('I<NLD');
});

it('stays as long as the page when the storage of the tab takes nothing more', () => {
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const form = open();
  form.type('Gebeld');
  form.leave();
  expect(open().draft().value).toEqual({ reason: 'Gebeld' });
  full.mockRestore();
});

it('belongs to what the form was opened for, and is not taken for what comes after', () => {
  const { result, rerender } = renderHook(({ name }) => useKeptDraft(name, EMPTY), {
    initialProps: { name: 'check.1' },
  });
  rerender({ name: 'check.2' });
  act(() => result.current.change(() => ({ reason: 'Gebeld' })));
  expect([open('check.1').draft().isRestored, open('check.2').draft().isRestored]).toEqual([true, false]);
});

it('files that were chosen stand there again and say so, until they are sent or it begins anew', () => {
  const files = () => renderHook(() => useKeptFiles('scans.1')).result;
  const scan = new File(['x'], 'contract.pdf');
  const first = files();
  act(() => first.current.choose([scan]));
  expect(first.current.isRestored).toBe(false);
  const again = files();
  expect(again.current).toMatchObject({ files: [scan], isRestored: true });
  act(() => again.current.reset());
  expect(again.current).toMatchObject({ files: [], isRestored: false });
  expect(files().current).toMatchObject({ files: [], isRestored: false });
});
