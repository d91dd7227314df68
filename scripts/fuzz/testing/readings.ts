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
const MOST_LOOKS = 1;
/** Beyond this what was read first goes: looking through all of them for what was changed would cost more than reading one again. */
const MOST_KEPT = 150;
/** So often a request is about something that was read before, by whom it was read. */
const READ_BEFORE = 0.7;
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
  readonly resource: string;
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
  private readonly kept = new Map<string, Kept>();
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

  /** What a change of a thing answered is how it stands now: nobody needs to read it again. */
  renew(caller: Caller, resource: string, text: string): void {
    const found = JSON.parse(text) as { readonly id: string };
    this.keep({ id: found.id, resource, caller, text, found });
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

  /** One of the ids that may be read; where an action is looked for, one that nobody has read, as those that were do not offer it. */
  private drawnOf(ids: readonly unknown[], { path }: Operation): string | null {
    const known = ids.filter((id) => typeof id === 'string');
    const read = new Set([...this.kept.values()].map(({ id }) => id));
    const fresh = path.startsWith(ACTION) ? known.filter((id) => !read.has(id)) : [];
    return known.length === 0 ? null : this.parts.dice.pick(fresh.length === 0 ? known : fresh);
  }

  private async first(operation: Operation, drawn: Caller): Promise<Reading> {
    const { dice, memory } = this.parts;
    const resource = resourceOf(operation);
    const read = READ_AS[resource] ?? resource;
    const id = this.drawnOf(memory.all(nameIn(read, 'id')), operation);
    if (!operation.path.startsWith(`/api/${resource}/{id}`) || id === null) {
      return { own: new Memory(dice, memory), found: null, caller: drawn };
    }
    const again = [...this.kept.values()].filter((one) => one.resource === read && mayAsk(one.caller, operation));
    const reading =
      !operation.path.startsWith(ACTION) && again.length > 0 && dice.chance(READ_BEFORE)
        ? dice.pick(again)
        : await this.readByWhoever(operation, drawn, read, id);
    if (operation.path.includes('{sequence}') && reading.found !== null) {
      const filter = encodeURIComponent(JSON.stringify({ applicationId: reading.id }));
      const events = await this.parts.ask(drawn, `/api/audit-events?filter=${filter}`);
      const [event] = (events === null ? [] : JSON.parse(events)) as readonly { readonly sequence: number }[];
      reading.own.only('sequence', event?.sequence);
    }
    return reading;
  }

  /** Mostly by who holds the case or print run, since others may do little with it: what may be done is said to each for themselves. */
  private async readByWhoever(operation: Operation, drawn: Caller, resource: string, id: string): Promise<Kept> {
    const known = [...this.kept.values()].find((one) => one.id === id) ?? (await this.read(drawn, resource, id));
    const { assigneeId, createdById } = (known.found ?? {}) as { assigneeId?: unknown; createdById?: unknown };
    const holder = this.parts.callers.find((one) => one.id !== '' && one.id === (assigneeId ?? createdById));
    const isForHolder = holder !== undefined && mayAsk(holder, operation) && this.parts.dice.chance(0.8);
    return this.read(isForHolder ? holder : drawn, resource, id);
  }

  private async read(caller: Caller, resource: string, id: string): Promise<Kept> {
    const known = this.kept.get(keyOf(caller, resource, id));
    if (known !== undefined) {
      return known;
    }
    const text = await this.parts.ask(caller, pathOf(resource, id));
    const found: unknown = text === null ? null : JSON.parse(text);
    if (text === null || found === null) {
      return { id, resource, own: new Memory(this.parts.dice, this.parts.memory), found: null, caller, text: '' };
    }
    return this.keep({ id, resource, caller, text, found });
  }

  private keep(read: Omit<Kept, 'own'>): Kept {
    const { id, resource, caller, found } = read;
    const own = new Memory(this.parts.dice, this.parts.memory);
    own.learn(found, resource);
    own.only(nameIn(resource, 'id'), id);
    const { version } = found as { version?: unknown };
    if (typeof version === 'number') {
      own.only('version', version);
    }
    const reading = { ...read, own };
    const key = keyOf(caller, resource, id);
    this.kept.delete(key);
    this.kept.set(key, reading);
    const [first] = this.kept.keys();
    if (first !== undefined && this.kept.size > MOST_KEPT) {
      this.kept.delete(first);
    }
    return reading;
  }
}

const mayAsk = ({ role }: Caller, { roles }: Operation): boolean => roles.length === 0 || roles.includes(role);
const pathOf = (resource: string, id: string): string => `/api/${resource}/${id}${BELOW[resource] ?? ''}`;
const keyOf = ({ id, role }: Caller, resource: string, of: string): string => `${id}${role} ${pathOf(resource, of)}`;
