/** Keeps which pages were on screen since the case was fetched, so that a page just read can be named at once. */
import { useMemo, useState } from 'react';
import type { ApplicationDetail } from '@desk/shared/contract/resources';

function keyOf(sha256: string, page: number): string {
  return `${sha256}/${String(page)}`;
}

/**
 * @param record the case as it was fetched
 * @returns the case with what was read since, and what the viewer tells when a page was read
 */
export function useSeenPages(record: ApplicationDetail): {
  readonly seen: ApplicationDetail;
  readonly onRead: (sha256: string, page: number) => void;
} {
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  // The same case from drawing to drawing, so that what is drawn from it need not be drawn anew.
  const seen = useMemo(() => {
    const documents = record.mailItems.flatMap((letter) => letter.documents);
    const pages = record.pages.map((page) => {
      const sha256 = documents.find(({ id }) => id === page.documentId)?.sha256 ?? '';
      return page.seen || !read.has(keyOf(sha256, page.page)) ? page : { ...page, seen: true };
    });
    return { ...record, pages };
  }, [record, read]);
  return {
    seen,
    onRead: (sha256, page) => {
      setRead((before) => (before.has(keyOf(sha256, page)) ? before : new Set([...before, keyOf(sha256, page)])));
    },
  };
}
