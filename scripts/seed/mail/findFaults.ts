/** Compares what the desk made of a morning's post with the truth about it, page by page; names every difference. */
import type { ReceivedFile } from '@desk/shared/contract/mailRoom';
import type { MailBatch, ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { TrueFile, TruePage, Truth } from './truth';

/** What the desk says of the post that was handed in. */
export interface DeskPost {
  /** What it answered for each file. */
  readonly received: readonly ReceivedFile[];
  readonly batches: readonly MailBatch[];
  readonly letters: readonly ScannedLetter[];
  readonly items: readonly DeskItem[];
}

/** A registered piece of post as its case has it. */
export interface DeskItem {
  readonly id: string;
  /** Number of the case it lies in. */
  readonly caseNumber: string;
  readonly pages: number;
}

function pageFault({ page, expected, application }: TruePage, { letters, items }: DeskPost): string | null {
  const holding = letters.filter(({ pages }) => pages.includes(page));
  const [letter] = holding;
  if (expected === 'separator') {
    return letter === undefined ? null : 'separator is part of a letter';
  }
  if (letter === undefined || holding.length > 1) {
    return `is in ${String(holding.length)} letters`;
  }
  if (letter.status !== 'registered') {
    const isRight = expected === 'tray' && letter.status === 'unmatched' && letter.mailItemId === null;
    return isRight ? null : `${letter.status} (${letter.cause ?? letter.refusal ?? 'no cause'}), not ${expected}`;
  }
  const item = items.find(({ id }) => id === letter.mailItemId);
  if (item?.caseNumber !== application) {
    return `WRONG MATCH: lies in ${item?.caseNumber ?? 'no case'}, belongs to ${application ?? 'nobody'}`;
  }
  return expected === 'registered' ? null : 'registered without proof';
}

function batchFaults({ file, pages }: TrueFile, batchId: string | null, desk: DeskPost): string[] {
  const batch = desk.batches.find(({ id }) => id === batchId);
  if (batch?.status !== 'done' || batch.pages !== pages.length || batch.pagesRead !== pages.length) {
    const { status = 'missing', pages: found = 0, pagesRead = 0 } = batch ?? {};
    return [
      `${file}: ${status}, ${String(pagesRead)} of ${String(found)} pages read, ${String(pages.length)} in truth`,
    ];
  }
  const letters = desk.letters.filter((letter) => letter.batchId === batchId);
  return pages.flatMap((page) => {
    const fault = pageFault(page, { ...desk, letters });
    return fault === null ? [] : [`${file} page ${String(page.page)}: ${fault}`];
  });
}

function fileFaults(truth: TrueFile, desk: DeskPost): string[] {
  const { file, expected, refusal, sameAs } = truth;
  const answers = desk.received.filter(({ fileName }) => fileName === file);
  const answer = answers.at(-1);
  if (answer === undefined) {
    return [`${file}: no answer`];
  }
  if (answer.refusal !== refusal) {
    return [`${file}: ${answer.refusal ?? 'taken in'}, not ${refusal ?? 'refused'}`];
  }
  if (expected === 'known') {
    const first = desk.received.find(({ fileName }) => fileName === sameAs)?.batchId ?? null;
    const isKnown = answers.every((one) => one.isKnown && one.batchId === first) && first !== null;
    return isKnown ? [] : [`${file}: the first of these bytes is not shown`];
  }
  return expected === 'read' ? batchFaults(truth, answer.batchId, desk) : [];
}

/** Each letter lies in one case once, each piece of post comes from one letter, and the pages of both agree. */
function registeredOnce({ letters, items }: DeskPost): string[] {
  const registered = letters.filter(({ status }) => status === 'registered');
  const faults = items.flatMap(({ id, pages }) => {
    const own = registered.filter(({ mailItemId }) => mailItemId === id);
    const isWhole = own.length === 1 && own[0]?.pages.length === pages;
    return isWhole ? [] : [`post ${id}: ${String(pages)} pages, from ${String(own.length)} letters`];
  });
  return items.length === registered.length
    ? faults
    : [...faults, `${String(registered.length)} letters registered, ${String(items.length)} pieces of post`];
}

/**
 * @param desk everything it holds, on a desk that holds nothing but this post
 * @returns a sentence per difference; empty when every page is where it must be
 */
export function findFaults(truth: Truth, desk: DeskPost): string[] {
  const wanted = truth.files.filter(({ expected }) => expected === 'read').length;
  const surplus =
    desk.batches.length === wanted ? [] : [`${String(desk.batches.length)} batches, not ${String(wanted)}`];
  return [...truth.files.flatMap((file) => fileFaults(file, desk)), ...registeredOnce(desk), ...surplus];
}
