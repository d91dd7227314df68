/** Judges the events of a bundle chain by chain, and the rows and values that they answer for; it holds one chain at a time. */
import { walkChain, type ChainWalk } from '../chainWalk';
import { eventHash, personalDigest, recordedEvent } from '../eventRecord';
import { orUnreadable } from '../orUnreadable';
import type { Finding, FindingCode } from '../findings';
import { hashOf, hashOfText } from '../hashes';
import { rowKey } from '../sealedRow';
import { PROVEN_FILES, type BundledRow, type BundledValue, type Manifest } from './format';
import type { BundleFiles, LineReader } from './bundleFiles';
import type { SignedChains } from './bundleCheckpoints';
import { readDecisions, type DecisionReader, type ProvenDecision } from './decisions';
import { isEventLine, isRowLine, isValueLine, type EventLine } from './shapes';

type Tell = (finding: Finding) => void;

export interface ChainCounts {
  events: number;
  chains: number;
  rows: number;
  values: number;
  /** Events behind the last one of their chain that a checkpoint signed. */
  unsigned: number;
  /** Rows that events answer for and that the bundle does not hold by its own rule. */
  withheld: number;
  /** Rows that changed after the period. */
  changedLater: number;
  /** Rows and values that an event says were erased. */
  erased: number;
  /** Of the cases that the bundle is about; none of a period, which may hold very many. */
  readonly decisions: ProvenDecision[];
}

interface Current {
  readonly chain: string;
  readonly walk: ChainWalk;
  /** Event → what it commits to about people, and where it stands. */
  readonly personal: Map<
    string,
    { readonly digest: string; readonly chainNumber: number; readonly sequence: number; readonly at: string }
  >;
  readonly decisions: DecisionReader;
  last: number;
}

interface Ground {
  readonly manifest: Manifest;
  readonly signed: SignedChains;
  readonly expected: ReadonlySet<string>;
  readonly rows: LineReader<BundledRow>;
  readonly values: LineReader<BundledValue>;
  readonly finished: Set<string>;
  readonly counts: ChainCounts;
  readonly tell: Tell;
}

const toldRow = (tell: Tell, { chain, table, row }: BundledRow): void =>
  tell({ code: 'rowUnknown', chain, table, id: String(row['id']) });
const toldValue = (tell: Tell, { chain, event }: BundledValue): void =>
  tell({ code: 'personalUnknown', chain, id: event });

/** What belongs to one chain; what belongs to none that is still to come is told and left out. */
async function linesOf<T extends { readonly chain: string }>(
  reader: LineReader<T>,
  chain: string,
  { finished, expected }: Ground,
  unknown: (value: T) => void,
): Promise<T[]> {
  const own: T[] = [];
  for (let line = await reader.peek(); line !== null; line = await reader.peek()) {
    const { value } = line;
    if (value.chain === chain) {
      own.push(value);
    } else if (finished.has(value.chain) || !expected.has(value.chain)) {
      unknown(value);
    } else {
      break;
    }
    await reader.take();
  }
  return own;
}

async function settleRows(ground: Ground, { chain, walk, decisions }: Current): Promise<void> {
  const { tell, counts, manifest } = ground;
  const answered = new Map(walk.rows);
  for (const bundled of await linesOf(ground.rows, chain, ground, (row) => toldRow(tell, row))) {
    const { table, row, salt } = bundled;
    const key = rowKey({ table, id: String(row['id']) });
    const expected = answered.get(key);
    answered.delete(key);
    counts.rows += 1;
    if (expected === undefined) {
      toldRow(tell, bundled);
    } else if (hashOf('row/1', { row, salt, table }) !== expected.digest) {
      tell({ code: 'rowChanged', chain, table, id: expected.id });
    } else if (manifest.scope.kind === 'cases') {
      const decision = decisions.takeRow(bundled, walk);
      counts.decisions.push(...(decision === null ? [] : [decision]));
    }
  }
  for (const { table, id, number } of answered.values()) {
    if (manifest.withheld.includes(table)) {
      counts.withheld += 1;
    } else if (manifest.mayHaveChanged.includes(table)) {
      counts.changedLater += 1;
    } else if (walk.mayRowMiss(number)) {
      counts.erased += 1;
    } else {
      tell({ code: 'rowMissing', chain, table, id });
    }
  }
}

async function settleValues(ground: Ground, { chain, personal, walk }: Current): Promise<void> {
  const { tell, counts } = ground;
  for (const value of await linesOf(ground.values, chain, ground, (one) => toldValue(tell, one))) {
    const committed = personal.get(value.event);
    personal.delete(value.event);
    counts.values += 1;
    if (committed === undefined) {
      toldValue(tell, value);
    } else if (personalDigest(value.salt, value.personal) !== committed.digest) {
      tell({ code: 'personalChanged', chain, number: committed.chainNumber, sequence: committed.sequence });
    }
  }
  for (const missing of personal.values()) {
    if (walk.mayBesideMiss(missing)) {
      counts.erased += 1;
    } else {
      tell({ code: 'personalMissing', chain, number: missing.chainNumber, sequence: missing.sequence });
    }
  }
}

async function settle(ground: Ground, current: Current): Promise<void> {
  const { chain, walk, last } = current;
  const { signed, counts, finished, tell } = ground;
  walk.end();
  const heads = signed.heads.get(chain) ?? [];
  if (heads.length === 0) {
    tell({ code: 'chainUnsigned', chain });
  }
  counts.unsigned += Math.max(0, last - Math.max(0, ...heads.map(({ chainNumber }) => chainNumber)));
  await settleRows(ground, current);
  await settleValues(ground, current);
  finished.add(chain);
}

/** Begins a chain. In a period it may begin behind an event that a checkpoint before the period signed. */
function begin({ manifest, signed, counts, tell }: Ground, { chain, number, previous }: EventLine): Current {
  let former = null;
  if (manifest.scope.kind === 'period' && number > 1) {
    const known = signed.formers.get(chain);
    if (known?.chainNumber !== number - 1 || known.hash !== previous) {
      tell({ code: 'startUnproven', chain, number });
    }
    former = { chain, chainNumber: number - 1, hash: previous ?? '' };
  }
  counts.chains += 1;
  return {
    chain,
    walk: walkChain(chain, signed.heads.get(chain) ?? [], tell, former),
    personal: new Map(),
    decisions: readDecisions(),
    last: 0,
  };
}

function takeEvent(current: Current, event: EventLine, text: string): void {
  const { id, number, sequence, personal, at } = event;
  const recorded = recordedEvent(event, hashOfText('event/1', text));
  current.walk.take(
    recorded,
    (previous) => orUnreadable(() => eventHash(recorded, previous) === recorded.hash) === true,
  );
  current.decisions.takeEvent(event);
  current.last = number;
  if (personal !== null) {
    current.personal.set(id, { digest: personal, chainNumber: number, sequence, at });
  }
}

/** Why a chain that begins here is not looked at; null where it is. */
function refusalOf({ finished, expected }: Ground, chain: string): FindingCode | null {
  if (finished.has(chain)) {
    return 'chainTwice';
  }
  return expected.has(chain) ? null : 'chainUnknown';
}

/** Reads all events, with the rows and values of each chain behind it. */
async function walkEvents(files: BundleFiles, ground: Ground): Promise<void> {
  const { counts, tell } = ground;
  const events = files.lines(PROVEN_FILES.events, isEventLine);
  let current = null as Current | null;
  let skipped: string | null = null;
  for (let line = await events.take(); line !== null; line = await events.take()) {
    const { chain } = line.value;
    if (chain !== current?.chain && chain !== skipped) {
      if (current !== null) {
        await settle(ground, current);
      }
      const code = refusalOf(ground, chain);
      if (code !== null) {
        tell({ code, chain });
      }
      [current, skipped] = code === null ? [begin(ground, line.value), null] : [null, chain];
    }
    counts.events += 1;
    if (current !== null) {
      takeEvent(current, line.value, line.text);
    }
  }
  if (current !== null) {
    await settle(ground, current);
  }
}

/**
 * Judges events, rows and values.
 * @param signed what checkpoints say of each chain
 */
export async function judgeChains(
  files: BundleFiles,
  manifest: Manifest,
  signed: SignedChains,
  tell: Tell,
): Promise<ChainCounts> {
  const { scope } = manifest;
  const ground: Ground = {
    manifest,
    signed,
    expected: new Set(scope.kind === 'cases' ? scope.chains : signed.inPeriod),
    rows: files.lines(PROVEN_FILES.rows, isRowLine),
    values: files.lines(PROVEN_FILES.values, isValueLine),
    finished: new Set(),
    counts: {
      events: 0,
      chains: 0,
      rows: 0,
      values: 0,
      unsigned: 0,
      withheld: 0,
      changedLater: 0,
      erased: 0,
      decisions: [],
    },
    tell,
  };
  await walkEvents(files, ground);
  for (const chain of ground.expected) {
    if (!ground.finished.has(chain)) {
      tell({ code: 'chainMissing', chain });
    }
  }
  for (let line = await ground.rows.take(); line !== null; line = await ground.rows.take()) {
    toldRow(tell, line.value);
  }
  for (let line = await ground.values.take(); line !== null; line = await ground.values.take()) {
    toldValue(tell, line.value);
  }
  return ground.counts;
}
