/** Notes on a case: what colleagues tell each other there. They stand in the trail of the case and go to no customer. */
import { can } from '../access/permissions';
import type { PersonRef, StaffRole } from '../access/roles';

/** Characters. As long as a reason may be: whoever has more to say writes two notes. */
export const NOTE_MAX = 2000;

export interface CaseNote {
  /** Of the event that wrote it. */
  readonly id: string;
  /** Plain text; null when it was erased. */
  readonly text: string | null;
  readonly mentioned: readonly PersonRef[];
  readonly by: PersonRef;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** When its author said that it no longer holds; null while it does. The text stays readable. */
  readonly withdrawnAt: string | null;
}

/** A colleague who can be named in a note. */
export interface Mentionable extends PersonRef {
  readonly username: string;
}

/** Behind a letter, digit or dot an @ is part of an address. */
const MENTION = /(?<![\p{L}\p{N}._@-])@([a-z][a-z0-9._-]*)/giu;

/**
 * Whether an account can be named in a note, and told of a case at all: it is in use and may open cases.
 * Source: separation of duties, an administrator opens no case.
 */
export function mayHearOfCases({ role, active }: { readonly role: StaffRole; readonly active: boolean }): boolean {
  return active && can({ role }, 'cases.read');
}

/**
 * The words behind an @ as they may be user names: a point or dash at the end may belong to the sentence.
 * @returns in small letters, longest reading first, for each @ in the order of the text
 */
function readingsOf(text: string): string[][] {
  return [...text.matchAll(MENTION)].map(([, found = '']) => {
    const word = found.toLowerCase();
    const readings = [word];
    for (let rest = word; /[._-]$/.test(rest);) {
      rest = rest.slice(0, -1);
      readings.push(rest);
    }
    return readings;
  });
}

/**
 * Whom a text names with `@username`.
 * @param colleagues who can be named
 * @returns those colleagues, each once, in the order of the text; and the words behind an @ that are nobody's name
 */
export function mentionsIn<C extends Mentionable>(
  text: string,
  colleagues: readonly C[],
): { readonly people: readonly C[]; readonly unknown: readonly string[] } {
  const byName = new Map(colleagues.map((colleague) => [colleague.username, colleague]));
  const found = readingsOf(text).map((readings) => ({
    word: readings.at(-1) ?? '',
    person: readings.flatMap((reading) => byName.get(reading) ?? [])[0],
  }));
  return {
    people: [...new Set(found.flatMap(({ person }) => person ?? []))],
    unknown: [...new Set(found.filter(({ person }) => person === undefined).map(({ word }) => word))],
  };
}

/** An event of the trail, as far as notes are read from it. */
export interface NoteEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal: Readonly<Record<string, unknown>> | null;
  readonly actorId: string;
  readonly actorName: string;
  readonly at: string;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/**
 * The notes of a case.
 * @param events of one case, the first one first; others than of notes are passed over
 * @returns the newest note first
 */
export function notesOf(events: readonly NoteEvent[]): CaseNote[] {
  const withdrawn = new Map(
    events.filter(({ type }) => type === 'note.withdrawn').map(({ data, at }) => [String(data['noteId']), at]),
  );
  return events
    .filter(({ type }) => type === 'note.written')
    .map(({ id, data, personal, actorId, actorName, at }) => {
      const names = listOf(data['mentionedNames']);
      return {
        id,
        text: typeof personal?.['text'] === 'string' ? personal['text'] : null,
        mentioned: listOf(data['mentionedIds']).map((person, place) => ({ id: person, name: names[place] ?? '' })),
        by: { id: actorId, name: actorName },
        at,
        withdrawnAt: withdrawn.get(id) ?? null,
      };
    })
    .reverse();
}
