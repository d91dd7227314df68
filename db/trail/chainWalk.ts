/** Follows chains event by event and says what does not hold; it keeps nothing of a chain it has left. */
import { caseChain, caseOfChain, chainOf, POLICY_CHAIN } from '@desk/shared/audit/chainOf';
import type { AuditEventColumns } from '../models/houseRows';
import { ERASED_UNTIL, followErasures, type Erasures } from './erasures';
import type { ChainHead } from './eventRecord';
import { orUnreadable } from './orUnreadable';
import { rowKey, type SealedRow } from './sealedRow';
import type { Finding } from './findings';

/** What a checkpoint signed of a chain. */
export interface SignedHead extends ChainHead {
  readonly checkpoint: number;
}

/** A row that an event of this number answers for. */
export interface AnsweredRow extends SealedRow {
  readonly number: number;
}

/** An event as far as a walk asks for it. */
export type WalkedEvent = Pick<
  AuditEventColumns,
  'actorId' | 'applicationId' | 'at' | 'chain' | 'chainNumber' | 'data' | 'hash' | 'id' | 'sequence'
> & { readonly type: string; readonly sealedRows: unknown };

export interface ChainWalk {
  /**
   * The next event, by number.
   * @param isIt whether what stands there has its hash, behind an event with such a hash
   */
  readonly take: (event: WalkedEvent, isIt: (previous: string | null) => boolean) => void;
  /** After the last event of the chain. */
  readonly end: () => void;
  /** An event that was taken has nothing beside it any more although it committed to something. */
  readonly missBeside: (event: Pick<AuditEventColumns, 'chainNumber' | 'sequence' | 'at'>) => void;
  /** `rowKey` → the digest that the last event naming the row answers for. */
  readonly rows: Map<string, AnsweredRow>;
  /** Whether a row may be gone that an event of this number answers for; asked behind the last event. */
  readonly mayRowMiss: (number: number) => boolean;
  /** The same of what stood beside an event. */
  readonly mayBesideMiss: Erasures['mayBesideMiss'];
}

/** A case is erased whole, by an event of its own; what stands beside policy and settings says nothing of customers. */
const NEVER_BY_TERM = [caseChain(''), POLICY_CHAIN, 'settings'];

/** The chain that an event says it belongs to; what concerns whichever subject says so by its chain alone. */
function chainNameOf(event: WalkedEvent): string | null {
  if (event.type === ERASED_UNTIL && NEVER_BY_TERM.some((kind) => event.chain.startsWith(kind))) {
    return null;
  }
  if (event.type === 'trail.rowsSealed' || event.type === ERASED_UNTIL) {
    return event.applicationId === null ? event.chain : caseChain(event.applicationId);
  }
  // Most belong to a case, whatever else stands in them.
  const { applicationId } = event;
  return applicationId === null ? orUnreadable(() => chainOf(event)) : caseChain(applicationId);
}

/** @param caseId the case whose chain it is; of one, an event says it by the id alone */
function belongs(event: WalkedEvent, chain: string, caseId: string | null): boolean {
  const { applicationId, type } = event;
  return applicationId !== null && type !== ERASED_UNTIL ? applicationId === caseId : chainNameOf(event) === chain;
}

const NO_ROWS: readonly SealedRow[] = [];

/** Whoever tampers may leave anything there; the hash tells of it. */
function rowsNamedBy({ sealedRows }: WalkedEvent): readonly SealedRow[] {
  return Array.isArray(sealedRows) && sealedRows.length > 0 ? sealedRows.filter(isSealedRow) : NO_ROWS;
}

function isSealedRow(value: unknown): value is SealedRow {
  const { table, id, digest } = (value ?? {}) as Partial<Record<keyof SealedRow, unknown>>;
  return typeof table === 'string' && typeof id === 'string' && typeof digest === 'string';
}

/** Holds what checkpoints signed of a chain against what stands there. */
function followHeads(chain: string, signed: readonly SignedHead[], tell: (finding: Finding) => void) {
  const heads = new Map(signed.map((head) => [head.chainNumber, head]));
  return {
    take(number: number, hash: string): void {
      const head = heads.get(number);
      heads.delete(number);
      if (head !== undefined && head.hash !== hash) {
        tell({ code: 'chainRewritten', chain, number, checkpoint: head.checkpoint });
      }
    },
    end(last: number): void {
      for (const { chainNumber: number, checkpoint } of heads.values()) {
        tell({ code: number > last ? 'chainCutOff' : 'eventMissing', chain, number, checkpoint });
      }
    },
  };
}

/**
 * Walks one chain.
 * @param chain its name
 * @param signed what checkpoints signed of it, by number
 * @param tell is told whatever does not hold
 * @param former the event before the first one to come, where the walk does not begin at the beginning
 */
export function walkChain(
  chain: string,
  signed: readonly SignedHead[],
  tell: (finding: Finding) => void,
  former: ChainHead | null = null,
): ChainWalk {
  const rows = new Map<string, AnsweredRow>();
  const unexplained: Pick<AuditEventColumns, 'chainNumber' | 'sequence' | 'at'>[] = [];
  const erasures = followErasures();
  const caseId = caseOfChain(chain);
  const heads = followHeads(chain, signed, tell);
  let last: { number: number; sequence: number; hash: string } | null = former && {
    number: former.chainNumber,
    sequence: 0,
    hash: former.hash,
  };
  return {
    rows,
    mayRowMiss: erasures.mayRowMiss,
    mayBesideMiss: erasures.mayBesideMiss,
    missBeside: (event) => unexplained.push(event),
    take(event, isIt) {
      const { chainNumber: number, sequence, hash } = event;
      const expected = (last?.number ?? 0) + 1;
      if (number !== expected) {
        tell({ code: 'eventMissing', chain, number: expected });
      }
      if (last !== null && sequence <= last.sequence) {
        tell({ code: 'eventOutOfOrder', chain, number, sequence });
      }
      if (!isIt(last?.hash ?? null)) {
        tell({ code: 'eventChanged', chain, number, sequence });
      }
      if (!belongs(event, chain, caseId)) {
        tell({ code: 'eventMisplaced', chain, number, sequence });
      }
      heads.take(number, hash);
      for (const row of rowsNamedBy(event)) {
        rows.set(rowKey(row), { ...row, number });
      }
      erasures.take(event);
      last = { number, sequence, hash };
    },
    end() {
      for (const { chainNumber: number, sequence } of unexplained.filter((one) => !erasures.mayBesideMiss(one))) {
        tell({ code: 'personalMissing', chain, number, sequence });
      }
      heads.end(last?.number ?? 0);
    },
  };
}
