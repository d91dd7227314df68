/** Decides what is wrong with an answer, whoever asked, and remembers what the run saw. */
import type { Operation } from './operations';
import type { FuzzAnswer, FuzzRequest } from './request';

const CASE_NUMBER = /\bZU-\d{4}-\d{6}-\d\b/g;
/** What a program lets out that tells too much of how it is made. */
const INSIDES = /SQLITE|sequelize|node_modules|\bat [\w.]+ \(|\.ts:\d|ECONN|ENOENT/i;

export interface Sent {
  readonly operation: Operation;
  readonly request: FuzzRequest;
  readonly isSpoiled: boolean;
}

/** JSON, or the text itself where it is none, or was too long to be read to its end. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Where numbers of cases stand in an answer: `former.ID.caseNumber ZU-…`. */
function casesNamed(text: string): string[] {
  const found: string[] = [];
  const look = (value: unknown, place: readonly string[]): void => {
    if (typeof value === 'object' && value !== null) {
      Object.entries(value).forEach(([key, inner]) => look(inner, [...place, key]));
    }
    const numbers = typeof value === 'string' ? (value.match(CASE_NUMBER) ?? []) : [];
    found.push(...numbers.map((number) => `${place.join('.')} ${number}`));
  };
  look(parsed(text), []);
  return found;
}

/**
 * The outcomes of the last approved case of the same company stand beside renewed checks, with its number; and a scan is called as whoever
 * scanned it called it, which here may be the number of the case that its letter was made for.
 */
const MEANT = /^(former\.[^.]+\.caseNumber|mailItems\.\d+\.documents\.\d+\.fileName) /;

/** What is wrong with an answer; null when nothing is. */
export function faultOf({ request, operation }: Sent, { status, type, text }: FuzzAnswer): string | null {
  if (status >= 500 || status === 0) {
    return `${String(status)} ${text.slice(0, 400)}`;
  }
  if (status >= 400 && type.includes('json') && INSIDES.test(text)) {
    return `tells of its insides: ${text.slice(0, 400)}`;
  }
  const own = /^\/api\/applications\/([0-9a-f-]{36})(?:\/|$)/.exec(request.path)?.[1];
  if (own !== undefined && status < 300 && operation.path.startsWith('/api/applications/{id}')) {
    const named = casesNamed(text).filter((one) => !MEANT.test(one));
    const numbers = new Set(named.map((one) => one.split(' ').at(-1)));
    if (numbers.size > 1) {
      return `speaks of other cases: ${named.join(', ').slice(0, 400)}`;
    }
  }
  return null;
}

const nameOf = ({ method, path }: Operation): string => `${method} ${path}`;

/** What the run saw. */
export class Seen {
  readonly faults: string[] = [];
  /** Requests that were answered. */
  count = 0;
  private readonly reached = new Set<string>();
  /** By operation, the last answers to whole requests that were no success. */
  private readonly refused = new Map<string, string>();

  /** Judges an answer. @returns whether it was a success */
  take(sent: Sent, answer: FuzzAnswer): boolean {
    this.count += 1;
    const fault = faultOf(sent, answer);
    if (fault !== null) {
      const { headers: _withheld, form: _file, ...told } = sent.request;
      this.faults.push(`request ${String(this.count)}: ${JSON.stringify(told).slice(0, 600)}\n  → ${fault}`);
    }
    const isSuccess = answer.status >= 200 && answer.status < 300;
    if (!sent.isSpoiled) {
      const name = nameOf(sent.operation);
      if (isSuccess) {
        this.reached.add(name);
      } else {
        this.refused.set(name, `${String(answer.status)} ${answer.text.slice(0, 300)}`);
      }
    }
    return isSuccess;
  }

  /** Operations that never answered a success, each with the last that was said instead. */
  missed(operations: readonly Operation[]): string[] {
    return operations
      .map(nameOf)
      .filter((name) => !this.reached.has(name))
      .map((name) => `${name}: ${this.refused.get(name) ?? 'never asked whole'}`);
  }
}
