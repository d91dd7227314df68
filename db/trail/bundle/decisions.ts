/** Says who decided on a case by what its chain proves alone: the row of the decision, and who had handled the case by then. */
import type { ChainWalk } from '../chainWalk';
import { rowKey } from '../sealedRow';
import type { BundledRow } from './format';
import type { EventLine } from './shapes';

/** A decision whose row is what its event answers for. */
export interface ProvenDecision {
  readonly applicationId: string;
  readonly outcome: string;
  readonly byName: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly policyVersion: string;
  /** Who had handled the case by then, each once. */
  readonly handlers: readonly string[];
  /** None of them decided. */
  readonly otherEyes: boolean;
}

interface Handling {
  readonly number: number;
  readonly id: unknown;
  readonly name: string;
}

export interface DecisionReader {
  readonly takeEvent: (event: EventLine) => void;
  /** A row that was proven, behind the last event of its chain; null where it is no decision. */
  readonly takeRow: (row: BundledRow, walk: ChainWalk) => ProvenDecision | null;
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

/** Follows one chain. */
export function readDecisions(): DecisionReader {
  const handlings: Handling[] = [];
  return {
    takeEvent({ handling, number, actor }) {
      if (handling === true) {
        handlings.push({ number, id: actor['id'], name: String(actor['name']) });
      }
    },
    takeRow({ table, row }, walk) {
      if (table !== 'decisions') {
        return null;
      }
      const decidedIn = walk.rows.get(rowKey({ table, id: String(row['id']) }))?.number ?? 0;
      const before = handlings.filter(({ number }) => number < decidedIn);
      return {
        applicationId: String(row['applicationId']),
        outcome: String(row['outcome']),
        byName: String(row['byName']),
        at: String(row['at']),
        policyVersion: String(memberOf(row['rulesInForce'], 'policyVersion')),
        handlers: [...new Set(before.map(({ name }) => name))],
        otherEyes: before.every(({ id }) => id !== row['byId']),
      };
    },
  };
}
