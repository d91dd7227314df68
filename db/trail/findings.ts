/** What does not hold of a trail or of a bundle made of it, in words that name the place. */

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
  'statusChanged',
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
  'documentMissing',
  'documentChanged',
  'documentsUnreadable',
  'fileChanged',
  'fileMissing',
  'fileUnknown',
  'lineUnreadable',
  'manifestChanged',
  'chainMissing',
  'chainUnknown',
  'chainTwice',
  'chainUnsigned',
  'startUnproven',
  'proofBroken',
  'keyNotExpected',
] as const;
/** What is wrong with stored files, and not with the trail. */
export const DOCUMENT_FINDINGS: readonly FindingCode[] = ['documentMissing', 'documentChanged', 'documentsUnreadable'];
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
  /** Of a bundle, and the line in it, counted from 1. */
  readonly file?: string;
  readonly line?: number;
}

export interface Finding extends Place {
  readonly code: FindingCode;
}

/** A forged trail has as many faults as it has events: more than this nobody reads. */
const MOST_FINDINGS = 1000;

/** What a look found. */
export interface Found {
  /** The first of it. */
  readonly findings: readonly Finding[];
  /** How much there is in all. */
  readonly found: number;
}

export interface FindingList {
  readonly tell: (finding: Finding) => void;
  /** What was told until now. */
  readonly told: () => Found;
}

/** Keeps the first of what one look tells, and counts the rest. */
export function listFindings(): FindingList {
  const findings: Finding[] = [];
  let found = 0;
  return {
    tell(finding) {
      found += 1;
      if (findings.length < MOST_FINDINGS) {
        findings.push(finding);
      }
    },
    told: () => ({ findings, found }),
  };
}

/** The languages of whoever verifies. */
export type FindingLanguage = 'en' | 'nl';

const WORDS: Readonly<Record<FindingCode, Readonly<Record<FindingLanguage, string>>>> = {
  eventChanged: {
    en: 'An event is not what was written: its hash does not fit it.',
    nl: 'Een gebeurtenis is niet wat er geschreven is: de hash past er niet bij.',
  },
  eventMissing: {
    en: 'An event is missing: the numbers of its chain have a gap.',
    nl: 'Er ontbreekt een gebeurtenis: de nummers van de keten hebben een gat.',
  },
  eventOutOfOrder: {
    en: 'Events of a chain no longer stand in the order in which they were written.',
    nl: 'Gebeurtenissen van een keten staan niet meer in de volgorde waarin ze geschreven zijn.',
  },
  eventMisplaced: {
    en: 'An event does not stand in the chain of its subject.',
    nl: 'Een gebeurtenis staat niet in de keten van het onderwerp.',
  },
  chainCutOff: {
    en: 'The end of a chain is missing: a checkpoint signed more events than there are.',
    nl: 'Het einde van een keten ontbreekt: er is een controlepunt gezet over meer gebeurtenissen dan er zijn.',
  },
  chainRewritten: {
    en: 'A chain was written anew: a checkpoint signed another event at this place.',
    nl: 'Een keten is herschreven: er is een controlepunt gezet over een andere gebeurtenis op deze plaats.',
  },
  rowChanged: {
    en: 'A record is not what its last event answers for.',
    nl: 'Een record is niet waar de laatste gebeurtenis voor instaat.',
  },
  rowMissing: {
    en: 'A record is gone that an event answers for.',
    nl: 'Een record is weg waar een gebeurtenis voor instaat.',
  },
  rowUnknown: {
    en: 'A record stands there that no event answers for.',
    nl: 'Er staat een record waar geen gebeurtenis voor instaat.',
  },
  statusChanged: {
    en: 'The status of a case is none that its events lead to.',
    nl: 'De status van een zaak volgt niet uit de gebeurtenissen van die zaak.',
  },
  personalChanged: {
    en: 'What an event says about people is not what it committed to.',
    nl: 'Wat een gebeurtenis over personen zegt, is niet wat er is vastgelegd.',
  },
  personalMissing: {
    en: 'What an event says about people is gone, and no erasure tells why.',
    nl: 'Wat een gebeurtenis over personen zegt, is weg, en er is geen verwijdering vastgelegd.',
  },
  personalUnknown: {
    en: 'Something stands beside an event about people that it did not commit to.',
    nl: 'Naast een gebeurtenis staat iets over personen dat daarbij niet is vastgelegd.',
  },
  checkpointChanged: {
    en: 'A checkpoint is not what was signed.',
    nl: 'Een controlepunt is niet wat er ondertekend is.',
  },
  checkpointMissing: {
    en: 'A checkpoint is missing: the numbers have a gap.',
    nl: 'Er ontbreekt een controlepunt: de nummers hebben een gat.',
  },
  checkpointUnlinked: {
    en: 'A checkpoint does not hang on the one before it.',
    nl: 'Een controlepunt sluit niet aan op het vorige.',
  },
  checkpointHeadsChanged: {
    en: 'The heads that a checkpoint was over are not those that were signed.',
    nl: 'De laatste gebeurtenissen onder een controlepunt zijn niet die waarover het gezet is.',
  },
  checkpointKeyUnknown: {
    en: 'A checkpoint was signed with a key that the one before it did not announce.',
    nl: 'Een controlepunt is ondertekend met een sleutel die het vorige niet aankondigde.',
  },
  checkpointNotOutside: {
    en: 'A checkpoint differs from its copy outside the database.',
    nl: 'Een controlepunt verschilt van de kopie buiten de database.',
  },
  trailOlderThanFile: {
    en: 'The copy outside the database has checkpoints that the database does not: it is an older one.',
    nl: 'De kopie buiten de database heeft controlepunten die de database niet heeft: de database is een oudere.',
  },
  guardMissing: {
    en: 'The triggers are gone that keep a table from being changed.',
    nl: 'De triggers die een tabel tegen wijzigen beschermen, zijn weg.',
  },
  trailUnreadable: {
    en: 'The trail could not be looked through to its end.',
    nl: 'Het logboek kon niet tot het einde worden doorgekeken.',
  },
  documentMissing: {
    en: 'A file of the document store is gone that a record needs.',
    nl: 'Er ontbreekt een bestand uit de documentopslag dat bij een record hoort.',
  },
  documentChanged: {
    en: 'A file of the document store, or what its record says of it, is not what was stored.',
    nl: 'Een bestand uit de documentopslag, of wat het record ervan zegt, is niet wat er is opgeslagen.',
  },
  documentsUnreadable: {
    en: 'The document store could not be looked through to its end.',
    nl: 'De documentopslag kon niet tot het einde worden doorgekeken.',
  },
  fileChanged: {
    en: 'A file is not the one that the manifest names.',
    nl: 'Een bestand is niet het bestand dat de inhoudsopgave noemt.',
  },
  fileMissing: {
    en: 'A file is missing that the manifest names.',
    nl: 'Er ontbreekt een bestand dat de inhoudsopgave noemt.',
  },
  fileUnknown: {
    en: 'A file lies in the bundle that the manifest does not name.',
    nl: 'Er zit een bestand in de bundel dat de inhoudsopgave niet noemt.',
  },
  lineUnreadable: {
    en: 'A line cannot be read: it is no canonical JSON of the kind that belongs here.',
    nl: 'Een regel is niet te lezen: het is geen canonieke JSON van de soort die hier hoort.',
  },
  manifestChanged: {
    en: 'The manifest is not what the desk signed.',
    nl: 'De inhoudsopgave is niet wat de balie ondertekend heeft.',
  },
  chainMissing: {
    en: 'A chain is missing that the bundle says it holds.',
    nl: 'Er ontbreekt een keten die volgens de bundel aanwezig is.',
  },
  chainUnknown: {
    en: 'A chain is there that the bundle does not say it holds.',
    nl: 'Er is een keten die volgens de bundel niet aanwezig is.',
  },
  chainTwice: {
    en: 'A chain begins twice: its events do not stand together.',
    nl: 'Een keten begint twee keer: de gebeurtenissen staan niet bij elkaar.',
  },
  chainUnsigned: {
    en: 'No checkpoint in the bundle is over this chain.',
    nl: 'Geen controlepunt in de bundel gaat over deze keten.',
  },
  startUnproven: {
    en: 'A chain begins in its middle, and no checkpoint proves the event before.',
    nl: 'Een keten begint in het midden, en geen controlepunt bewijst de gebeurtenis ervoor.',
  },
  proofBroken: {
    en: 'A proof does not lead to the root that a checkpoint signed.',
    nl: 'Een bewijs komt niet uit bij de wortel die in een controlepunt ondertekend is.',
  },
  keyNotExpected: {
    en: 'The bundle was signed with another key than the one you named.',
    nl: 'De bundel is ondertekend met een andere sleutel dan u noemde.',
  },
};

const NAMES = [
  ['file', { en: 'file', nl: 'bestand' }],
  ['line', { en: 'line', nl: 'regel' }],
  ['checkpoint', { en: 'checkpoint', nl: 'controlepunt' }],
  ['chain', { en: 'chain', nl: 'keten' }],
  ['number', { en: 'event', nl: 'gebeurtenis' }],
  ['sequence', { en: 'number in the trail', nl: 'nummer in het logboek' }],
  ['table', { en: 'table', nl: 'tabel' }],
  ['id', { en: 'record', nl: 'record' }],
] as const satisfies readonly (readonly [keyof Place, Readonly<Record<FindingLanguage, string>>])[];

/** A finding as a sentence with its place behind it. */
export function findingSentence(finding: Finding, language: FindingLanguage = 'en'): string {
  const place = NAMES.flatMap(([member, name]) => {
    const value = finding[member];
    return value === undefined ? [] : [`${name[language]} ${value}`];
  });
  const words = WORDS[finding.code][language];
  return place.length === 0 ? words : `${words} (${place.join(', ')})`;
}
