/** What was answered while machines were killed: the acknowledged acts, every status, and how long nothing but 503 came. */
import type { Answer } from '@desk/server/testing/apiClient';

/** One change that the desk said it made. */
export interface Acknowledged {
  /** Its Idempotency-Key. */
  readonly key: string;
  readonly applicationId: string;
  /** The event that the trail has of it. */
  readonly type: string;
}

export interface Figures {
  readonly statuses: Readonly<Record<string, number>>;
  /** Answers that nobody may get: neither a success, nor a refusal that has a reason, nor a 503 that says when to try again. */
  readonly unexpected: readonly string[];
  /** Milliseconds from the first 503, or broken connection, until the question was asked that got its answer, the longest first. */
  readonly away: readonly number[];
  readonly p50: number;
  readonly p99: number;
  /** The longest, what it was for, and when it came (UTC). */
  readonly slowest: { readonly ms: number; readonly path: string; readonly at: string };
}

const BROKEN = 'broken';
/** A case moved on while somebody looked at it, or a colleague was first. */
const REFUSED = new Set([409]);

export class Notes {
  readonly acknowledged: Acknowledged[] = [];
  private readonly statuses = new Map<string, number>();
  private readonly unexpected: string[] = [];
  private readonly stretches: number[] = [];
  private readonly took: number[] = [];
  private slowest = { ms: 0, path: '', at: '' };

  /** A connection that broke before there was a whole answer. */
  broke(path: string, error: unknown): void {
    this.statuses.set(BROKEN, (this.statuses.get(BROKEN) ?? 0) + 1);
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
    this.unexpected.push(`${BROKEN} ${path} ${String(error)} ${cause}`);
  }

  answered(path: string, answer: Answer, asked: number): void {
    const status = String(answer.status);
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    const ms = performance.now() - asked;
    this.took.push(ms);
    if (ms > this.slowest.ms) {
      this.slowest = { ms, path, at: new Date().toISOString().slice(11, 19) };
    }
    const isSaid = answer.status === 503 && Number(answer.headers.get('retry-after')) > 0;
    if (answer.status >= 400 && !isSaid && !REFUSED.has(answer.status)) {
      this.unexpected.push(`${String(answer.status)} ${path} ${answer.text.slice(0, 200)}`);
    }
  }

  /** Questions that got 503, or no whole answer. */
  refused(): number {
    return (this.statuses.get('503') ?? 0) + (this.statuses.get(BROKEN) ?? 0);
  }

  away(from: number, until: number): void {
    this.stretches.push(until - from);
  }

  figures(): Figures {
    const took = this.took.toSorted((one, other) => one - other);
    const at = (share: number): number => took[Math.min(Math.floor(took.length * share), took.length - 1)] ?? 0;
    return {
      statuses: Object.fromEntries(this.statuses),
      unexpected: this.unexpected,
      away: this.stretches.toSorted((one, other) => other - one),
      p50: at(0.5),
      p99: at(0.99),
      slowest: this.slowest,
    };
  }
}
