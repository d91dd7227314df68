/** Decides how the address of a case says what is shown: the part of the bench, the step, the page of the scan, and the sheet over it. */
import { useCallback, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { BENCH_TABS, type BenchTab } from './startTab';

/** What the address names; null where it leaves the choice to the bench. */
export interface BenchPlace {
  readonly tab: BenchTab | null;
  readonly step: string | null;
  readonly sheet: string | null;
  readonly scan: { readonly documentId: string; readonly page: number } | null;
}

const PAGE = /^([\w-]+)\.([1-9]\d{0,3})$/;

function read(search: URLSearchParams): BenchPlace {
  const [, documentId, page] = PAGE.exec(search.get('scan') ?? '') ?? [];
  return {
    tab: BENCH_TABS.find((tab) => tab === search.get('tab')) ?? null,
    step: search.get('step'),
    sheet: search.get('sheet'),
    scan: documentId === undefined ? null : { documentId, page: Number(page) },
  };
}

function write(search: URLSearchParams, { tab, step, sheet, scan }: Partial<BenchPlace>): URLSearchParams {
  const next = new URLSearchParams(search);
  const put = (name: string, value: string | null | undefined) => {
    if (value === null) {
      next.delete(name);
    } else if (value !== undefined) {
      next.set(name, value);
    }
  };
  put('tab', tab);
  put('step', step);
  put('sheet', sheet);
  put('scan', scan && `${scan.documentId}.${String(scan.page)}`);
  return next;
}

/**
 * @returns what the address names, and how to go elsewhere. The place changes on the same page of the history: "back"
 *   leaves the case and does not walk through every step of it.
 */
export function useBenchAddress(): BenchPlace & { readonly go: (place: Partial<BenchPlace>) => void } {
  const [search, setSearch] = useSearchParams();
  // What was asked last, which the router may not have drawn yet: two moves in one breath both count.
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  }, [search]);
  const go = useCallback(
    (place: Partial<BenchPlace>) => {
      latest.current = write(latest.current, place);
      setSearch(latest.current, { replace: true });
    },
    [setSearch],
  );
  return { ...read(search), go };
}
