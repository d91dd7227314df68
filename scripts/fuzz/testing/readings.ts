/**
 * Reads what a request is about before it is sent: its version, its parts, what may be done with it. What was read is kept until somebody
 * changes it, since reading a case costs more than any request about it.
 */
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { Dice } from '../dice';
import { Memory, nameIn } from '../memory';
import { resourceOf, type Operation } from '../operations';
import type { Caller } from './fuzzDesk';

/** Things that are read as parts of another, with the version that a change of them names. */
const READ_AS: Readonly<Record<string, string>> = { documents: 'applications', 'mail-items': 'applications' };
/** Where the thing itself is not read at its own address. */
const BELOW: Readonly<Record<string, string>> = { 'scanned-letters': '/state' };
/** Things that are looked at for one that offers an action. */
const MOST_LOOKS = 4;
export const ACTION = '/api/applications/{id}/actions/';

export interface Reading {
  /** What is known of the thing, and behind it of everything. */
  readonly own: Memory;
  /** The answer; null where nothing was read. */
  readonly found: unknown;
  readonly caller: Caller;
}
interface Kept extends Reading {
  readonly id: string;
  readonly text: string;
}

export interface Parts {
  readonly dice: Dice;
  readonly memory: Memory;
  readonly callers: readonly Caller[];
  /** The text of an answer of JSON; null for every other. */
  readonly ask: (caller: Caller, path: string) => Promise<string | null>;
}

export function offersOf({ found }: Pick<Reading, 'found'>): readonly string[] {
  return (found as ApplicationDetail | null)?.actions?.available ?? [];
}

export class Readings {
  private kept = new Map<string, Kept>();
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Somebody changed something: whatever speaks of it is read anew. */
  forget(ids: readonly string[]): void {
    for (const [key, { text }] of this.kept) {
      if (ids.some((id) => text.includes(id))) {
        this.kept.delete(key);
      }
    }
  }

  forgetAll(): void {
    this.kept = new Map();
  }

  /** @param callerFor draws somebody who may ask the operation */
  async fitting(operation: Operation, callerFor: (operation: Operation) => Caller): Promise<Reading> {
    const action = operation.path.startsWith(ACTION) ? operation.path.slice(ACTION.length) : null;
    const offering = action === null ? [] : [...this.kept.values()].filter((one) => offersOf(one).includes(action));
    if (offering.length > 0) {
      return this.parts.dice.pick(offering);
    }
    let reading = await this.first(operation, callerFor(operation));
    for (let look = 0; look < MOST_LOOKS && action !== null && !offersOf(reading).includes(action); look += 1) {
      reading = await this.first(operation, callerFor(operation));
    }
    return reading;
  }

  private async first(operation: Operation, drawn: Caller): Promise<Reading> {
    const { dice, memory, callers } = this.parts;
    const resource = resourceOf(operation);
    const read = READ_AS[resource] ?? resource;
    const ids = memory.all(nameIn(read, 'id')).filter((id) => typeof id === 'string');
    if (!operation.path.startsWith(`/api/${resource}/{id}`) || ids.length === 0) {
      return { own: new Memory(dice, memory), found: null, caller: drawn };
    }
    const reading = await this.read(drawn, read, dice.pick(ids));
    if (operation.path.includes('{sequence}') && reading.found !== null) {
      const filter = encodeURIComponent(JSON.stringify({ applicationId: reading.id }));
      const events = await this.parts.ask(drawn, `/api/audit-events?filter=${filter}`);
      const [event] = (events === null ? [] : JSON.parse(events)) as readonly { readonly sequence: number }[];
      reading.own.only('sequence', event?.sequence);
    }
    const { assigneeId, createdById } = (reading.found ?? {}) as { assigneeId?: unknown; createdById?: unknown };
    // Whose case, or whose print run: others may do little with it.
    const holder = callers.find(({ id }) => id !== '' && id === (assigneeId ?? createdById));
    const mayAsk = holder !== undefined && (operation.roles.length === 0 || operation.roles.includes(holder.role));
    // What may be done is said to each for themselves.
    return mayAsk && holder.id !== drawn.id && dice.chance(0.8) ? this.read(holder, read, reading.id) : reading;
  }

  private async read(caller: Caller, resource: string, id: string): Promise<Kept> {
    const path = `/api/${resource}/${id}${BELOW[resource] ?? ''}`;
    const key = `${caller.id}${caller.role} ${path}`;
    const known = this.kept.get(key);
    if (known !== undefined) {
      return known;
    }
    const text = await this.parts.ask(caller, path);
    const own = new Memory(this.parts.dice, this.parts.memory);
    const found: unknown = text === null ? null : JSON.parse(text);
    if (text === null || found === null) {
      return { id, own, found: null, caller, text: '' };
    }
    own.learn(found, resource);
    own.only(nameIn(resource, 'id'), id);
    const { version } = found as { version?: unknown };
    if (typeof version === 'number') {
      own.only('version', version);
    }
    const reading = { id, own, found, caller, text };
    this.kept.set(key, reading);
    return reading;
  }
}
