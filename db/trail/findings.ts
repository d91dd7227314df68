/** What does not hold of a trail, in words that name the place. */

export const FINDING_CODES = [
  'eventChanged',
  'eventMissing',
  'eventOutOfOrder',
  'eventMisplaced',
  'chainCutOff',
  'chainRewritten',
  'rowChanged',
  'rowMissing',
  'rowUnknown',
  'personalChanged',
  'personalMissing',
  'personalUnknown',
  'checkpointChanged',
  'checkpointMissing',
  'checkpointUnlinked',
  'checkpointHeadsChanged',
  'checkpointKeyUnknown',
  'checkpointNotOutside',
  'trailOlderThanFile',
  'guardMissing',
  'trailUnreadable',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Where something does not hold; what does not apply is left out. */
export interface Place {
  readonly chain?: string;
  /** Of the event within its chain. */
  readonly number?: number;
  /** Of the event within the trail. */
  readonly sequence?: number;
  readonly table?: string;
  readonly id?: string;
  readonly checkpoint?: number;
}

export interface Finding extends Place {
  readonly code: FindingCode;
}

const WORDS: Readonly<Record<FindingCode, string>> = {
  eventChanged: 'An event is not what was written: its hash does not fit it.',
  eventMissing: 'An event is missing: the numbers of its chain have a gap.',
  eventOutOfOrder: 'Events of a chain no longer stand in the order in which they were written.',
  eventMisplaced: 'An event does not stand in the chain of its subject.',
  chainCutOff: 'The end of a chain is missing: a checkpoint signed more events than there are.',
  chainRewritten: 'A chain was written anew: a checkpoint signed another event at this place.',
  rowChanged: 'A record is not what its last event answers for.',
  rowMissing: 'A record is gone that an event answers for.',
  rowUnknown: 'A record stands there that no event answers for.',
  personalChanged: 'What an event says about people is not what it committed to.',
  personalMissing: 'What an event says about people is gone, and no erasure tells why.',
  personalUnknown: 'Something stands beside an event about people that it did not commit to.',
  checkpointChanged: 'A checkpoint is not what was signed.',
  checkpointMissing: 'A checkpoint is missing: the numbers have a gap.',
  checkpointUnlinked: 'A checkpoint does not hang on the one before it.',
  checkpointHeadsChanged: 'The heads that a checkpoint was over are not those that were signed.',
  checkpointKeyUnknown: 'A checkpoint was signed with a key that the one before it did not announce.',
  checkpointNotOutside: 'A checkpoint differs from its copy outside the database.',
  trailOlderThanFile: 'The copy outside the database has checkpoints that the database does not: it is an older one.',
  guardMissing: 'The triggers are gone that keep a table from being changed.',
  trailUnreadable: 'The trail could not be looked through to its end.',
};

const NAMES = [
  ['checkpoint', 'checkpoint'],
  ['chain', 'chain'],
  ['number', 'event'],
  ['sequence', 'number in the trail'],
  ['table', 'table'],
  ['id', 'record'],
] as const satisfies readonly (readonly [keyof Place, string])[];

/** A finding as a sentence with its place behind it. */
export function findingSentence(finding: Finding): string {
  const place = NAMES.flatMap(([member, name]) => {
    const value = finding[member];
    return value === undefined ? [] : [`${name} ${value}`];
  });
  return `${WORDS[finding.code]} (${place.join(', ')})`;
}
