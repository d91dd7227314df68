/** A number of requests at one desk: draws each by chance from what is known of the desk, and learns from what it answers. */
import { DEMO_PASSWORD } from '@desk/server/demoAccounts';
import type { Dice } from '../dice';
import { parsed, type Sent } from '../judge';
import { Memory } from '../memory';
import { requestFor, resourceOf, type Operation } from '../operations';
import { send, type FuzzAnswer, type FuzzRequest } from '../request';
import { spoiled } from '../spoil';
import type { Caller, FuzzDesk } from './fuzzDesk';
import { WITH_FACTOR, withGiven } from './given';
import { ACTION, offersOf, Readings, type Reading } from './readings';

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
/** An answer begins with what it is about. */
const MOST_SPOKEN = 200;
/** Whole pages are drawn, every letter of a case is read. */
const DEAR = new Set(['/api/documents/{id}/redact', '/api/samples/{id}/export', '/api/audit-events/export']);

export interface Drawn extends Sent {
  /** Who may send the operation; a spoiled request may go as somebody else. */
  readonly caller: Caller;
}

export class Stint {
  private readonly dice: Dice;
  private readonly desk: FuzzDesk;
  private readonly operations: readonly Operation[];
  private readonly memory: Memory;
  private readonly readings: Readings;
  private readonly usernames: readonly string[];
  /** Of the last log-in. */
  private cookie = '';

  constructor(desk: FuzzDesk, operations: readonly Operation[], dice: Dice) {
    this.dice = dice;
    this.desk = desk;
    this.operations = operations;
    this.memory = new Memory(dice);
    const ask = (caller: Caller, path: string): Promise<string | null> => this.readAs(caller, path);
    this.readings = new Readings({ dice, memory: this.memory, callers: desk.callers, ask });
    this.usernames = desk.callers.map(({ username }) => username).filter((name) => name !== '' && name !== WITH_FACTOR);
    this.memory.keep('password', DEMO_PASSWORD);
    this.memory.keep('url', 'https://example.com/hook');
    this.memory.keep('sort', 'number');
  }

  /** Asks for every list once, so that what follows speaks of what there is. */
  async lookAround(): Promise<void> {
    for (const operation of this.operations.filter(({ method, path }) => method === 'GET' && !path.includes('{'))) {
      const text = await this.readAs(this.callerFor(operation), operation.path);
      this.memory.learn(text === null ? null : JSON.parse(text), resourceOf(operation));
    }
  }

  async next(): Promise<Drawn> {
    for (;;) {
      const drawn = await this.draw();
      if (!this.closesOurs(drawn.request) && !this.isTooMuch(drawn.request)) {
        return drawn;
      }
    }
  }

  /** Learns from an answer, and forgets what it made untrue. */
  learn(sent: Drawn, answer: FuzzAnswer, isSuccess: boolean): void {
    if (sent.operation.method !== 'GET' && (isSuccess || answer.status === 409)) {
      const spoken = `${sent.request.path} ${answer.text.slice(0, MOST_SPOKEN)}`;
      this.readings.forget(spoken.match(ID) ?? []);
      if (isSuccess && !sent.isSpoiled && sent.operation.path.startsWith(ACTION)) {
        this.readings.renew(sent.caller, 'applications', answer.text);
      }
    }
    if (isSuccess) {
      this.cookie = answer.cookie ?? this.cookie;
      if (answer.type.includes('json')) {
        this.memory.learn(parsed(answer.text), resourceOf(sent.operation));
      }
    }
  }

  private async draw(): Promise<Drawn> {
    const { dice, desk } = this;
    const drawn = this.drawnOperation();
    const reading = await this.readings.fitting(drawn, (operation) => this.callerFor(operation));
    const { own, caller } = reading;
    const operation = this.offeredBy(reading, drawn);
    const known = { dice, memory: own, deps: desk.deps, usernames: this.usernames };
    const whole = await withGiven(requestFor(operation, { dice, memory: own }, desk.files), operation, known);
    const isSpoiled = dice.chance(0.5);
    const made = isSpoiled ? spoiled(whole, dice) : whole;
    const shown = isSpoiled ? this.headersShown(caller) : this.headersOf(caller);
    return { operation, caller, isSpoiled, request: { ...made, headers: { ...shown, ...made.headers } } };
  }

  /** What takes a second or more comes less often than the rest, so that it leaves time to that. */
  private drawnOperation(): Operation {
    const drawn = this.dice.pick(this.operations);
    return DEAR.has(drawn.path) && this.dice.chance(0.6) ? this.dice.pick(this.operations) : drawn;
  }

  /** Of actions one that the case offers now: most that are chosen at random would be refused for their moment. */
  private offeredBy(reading: Reading, operation: Operation): Operation {
    const { dice } = this;
    const available = offersOf(reading);
    if (!operation.path.startsWith(ACTION) || available.some((action) => operation.path === `${ACTION}${action}`)) {
      return operation;
    }
    const other = available.length === 0 ? null : `${ACTION}${dice.pick(available)}`;
    return dice.chance(0.8) ? (this.operations.find(({ path }) => path === other) ?? operation) : operation;
  }

  /** Somebody who may ask it; of a public one anybody. */
  private callerFor({ roles, path }: Operation): Caller {
    const { callers } = this.desk;
    const may = roles.length === 0 ? callers : callers.filter(({ role }) => roles.includes(role));
    return /^\/api\/auth\/(factor|step-up|me\/password)/.test(path)
      ? (may.find(({ username }) => username === WITH_FACTOR) ?? this.dice.pick(may))
      : this.dice.pick(may);
  }

  private headersOf({ headers }: Caller): Record<string, string> {
    return { ...headers(), ...(this.cookie === '' ? {} : { Cookie: this.cookie }) };
  }

  /** What a spoiled request shows: now and then nothing, or somebody else. */
  private headersShown(caller: Caller): Record<string, string> {
    return this.dice.chance(0.05)
      ? {}
      : this.headersOf(this.dice.chance(0.1) ? this.dice.pick(this.desk.callers) : caller);
  }

  private async readAs(caller: Caller, path: string): Promise<string | null> {
    const headers = this.headersOf(caller);
    const { status, type, text } = await send(this.desk.url, { method: 'GET', path, query: '', headers });
    return status === 200 && type.includes('json') ? text : null;
  }

  /** Whether it would close an account that the requests are sent with. */
  private closesOurs({ method, path }: FuzzRequest): boolean {
    const ids = this.desk.callers.flatMap(({ id }) => (id === '' ? [] : [id]));
    return method !== 'GET' && /\/users\//.test(path) && ids.some((id) => path.includes(id));
  }

  /** An officer who declares a conflict of interest is out of that case for good: rarely, or soon everybody is. */
  private isTooMuch({ path }: FuzzRequest): boolean {
    return path.endsWith('/declareConflict') && this.dice.chance(0.95);
  }
}
