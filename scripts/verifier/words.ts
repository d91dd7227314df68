/** What the verifiers of the trail and of its bundles say, in English and in Dutch. */
import type { FindingLanguage } from '@desk/db/trail/findings';
import type { ProvenDecision } from '@desk/db/trail/bundle/decisions';
import type { Manifest } from '@desk/db/trail/bundle/format';
import type { UnreadableReason } from '@desk/db/trail/bundle/unreadable';

/** What was looked at. */
interface Looked {
  readonly events: number;
  readonly chains: number;
  readonly rows: number;
  readonly values: number;
  readonly checkpoints: number;
}

export interface VerifierWords {
  readonly language: FindingLanguage;
  readonly help: string;
  readonly unreadable: Readonly<Record<UnreadableReason, string>>;
  readonly about: (manifest: Manifest) => string;
  readonly looked: (looked: Looked) => string;
  readonly holds: string;
  readonly broken: (found: number) => string;
  readonly more: (count: number) => string;
  readonly unsigned: (count: number) => string;
  readonly withheld: (count: number) => string;
  readonly changedLater: (count: number) => string;
  readonly erased: (count: number) => string;
  /** Who decided, and whether four eyes saw it. */
  readonly decided: (decision: ProvenDecision, caseNumber: string) => string;
  readonly told: string;
  readonly keyKnown: (keyId: string) => string;
  readonly keyUnknown: (keyId: string) => string;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** So many numbers of cases are named. */
const MOST_NUMBERS = 20;

function numbersOf({ scope }: Manifest): string {
  const cases = scope.kind === 'cases' ? scope.cases : [];
  const more = cases.length > MOST_NUMBERS ? ', …' : '';
  return `${cases
    .slice(0, MOST_NUMBERS)
    .map(({ number }) => number)
    .join(', ')}${more}`;
}

const en: VerifierWords = {
  language: 'en',
  help: `Verifies signed bundles of the audit trail from their bytes alone; needs nothing but Node 20.12 or newer.

  node audit-verify.mjs FILE…     or, in a checkout:   npm run audit:verify -- FILE…
      --lang nl          speaks Dutch
      --key KEY          a key that you know from elsewhere, as its id or whole; more than once where there are several
      --checkpoints COPY a copy of the desk's checkpoints.jsonl that was kept elsewhere
      --json             one line of JSON a file

Ends with 0 when everything holds, 1 when something does not, 2 when a file cannot be read as a bundle.`,
  unreadable: {
    noFile: 'Cannot read: there is no such file, or it may not be opened.',
    noZip: 'Cannot read: this is no ZIP as a bundle is one, or its end was cut off.',
    damaged: 'Cannot read: the ZIP is damaged.',
    noManifest: 'Cannot read: there is no manifest of a bundle that this verifier knows.',
  },
  about: (manifest) =>
    `A bundle ${
      manifest.scope.kind === 'cases'
        ? `of ${counted(manifest.scope.cases.length, 'case', 'cases')}: ${numbersOf(manifest)}`
        : `of ${manifest.scope.from} up to and with ${manifest.scope.to}, between checkpoints ${manifest.scope.after} and ${manifest.scope.through}`
    }; made at ${manifest.madeAt} by ${manifest.madeBy.name}.`,
  looked: ({ events, chains, rows, values, checkpoints }) =>
    `Looked at ${counted(events, 'event', 'events')} in ${counted(chains, 'chain', 'chains')}, ${counted(rows, 'record', 'records')}, ${counted(values, 'value about people', 'values about people')} and ${counted(checkpoints, 'checkpoint', 'checkpoints')}.`,
  holds: 'Everything holds.',
  broken: (found) => `The bundle is broken: ${counted(found, 'finding', 'findings')}.`,
  more: (count) => `… and ${count} more.`,
  unsigned: (count) =>
    `Not proven yet: ${counted(count, 'event is', 'events are')} younger than the last checkpoint over the chain.`,
  withheld: (count) =>
    `Not shown: ${counted(count, 'record that holds', 'records that hold')} hashes of secrets; events name the digests.`,
  changedLater: (count) => `Not shown: ${counted(count, 'record', 'records')} that changed after the period.`,
  decided: ({ outcome, byName, at, policyVersion, handlers, otherEyes }, caseNumber) =>
    `${caseNumber}: ${outcome} by ${byName} at ${at}, under version ${policyVersion} of the policy. Handled before by ${handlers.join(', ') || 'nobody'}: ${otherEyes ? 'four eyes saw it' : 'WHOEVER DECIDED HAD HANDLED IT'}.`,
  erased: (count) => `Erased: ${counted(count, 'record or value', 'records and values')}, as events of the chains say.`,
  told: 'Not in the chain, though signed: what is told in cases.*.html, guide.*.html, checks.jsonl and documents.jsonl.',
  keyKnown: (keyId) => `Signed with key ${keyId}, compared with the key that you named.`,
  keyUnknown: (keyId) =>
    `Signed with key ${keyId}. Whose key that is no bundle can prove: compare it with what you know from elsewhere, and name it with --key.`,
};

const nl: VerifierWords = {
  language: 'nl',
  help: `Rekent ondertekende bewijsbundels na uit de bytes alleen; vraagt alleen Node 20.12 of nieuwer.

  node audit-verify.mjs BESTAND…     of, bij de broncode:   npm run audit:verify -- BESTAND…
      --lang en           spreekt Engels
      --key SLEUTEL       een sleutel die u langs een andere weg kent, als nummer of heel; vaker als er meer zijn
      --checkpoints KOPIE een kopie van checkpoints.jsonl van het systeem, elders bewaard
      --json              één regel JSON per bestand

Eindigt met 0 als alles klopt, 1 als iets niet klopt, 2 als een bestand niet als bundel te lezen is.`,
  unreadable: {
    noFile: 'Niet te lezen: dit bestand is er niet, of het mag niet worden geopend.',
    noZip: 'Niet te lezen: dit is geen ZIP zoals een bundel dat is, of het einde ontbreekt.',
    damaged: 'Niet te lezen: de ZIP is beschadigd.',
    noManifest: 'Niet te lezen: er zit geen inhoudsopgave in van een bundel die dit programma kent.',
  },
  about: (manifest) =>
    `Een bundel ${
      manifest.scope.kind === 'cases'
        ? `van ${counted(manifest.scope.cases.length, 'zaak', 'zaken')}: ${numbersOf(manifest)}`
        : `over ${manifest.scope.from} tot en met ${manifest.scope.to}, tussen controlepunt ${manifest.scope.after} en ${manifest.scope.through}`
    }; gemaakt op ${manifest.madeAt} door ${manifest.madeBy.name}.`,
  looked: ({ events, chains, rows, values, checkpoints }) =>
    `Bekeken: ${counted(events, 'gebeurtenis', 'gebeurtenissen')} in ${counted(chains, 'keten', 'ketens')}, ${counted(rows, 'record', 'records')}, ${counted(values, 'gegeven over personen', 'gegevens over personen')} en ${counted(checkpoints, 'controlepunt', 'controlepunten')}.`,
  holds: 'Alles klopt.',
  broken: (found) => `De bundel klopt niet: ${counted(found, 'afwijking', 'afwijkingen')}.`,
  more: (count) => `… en nog ${count}.`,
  unsigned: (count) =>
    `Nog niet bewezen: ${counted(count, 'gebeurtenis is', 'gebeurtenissen zijn')} jonger dan het laatste controlepunt over de keten.`,
  withheld: (count) =>
    `Niet getoond: ${counted(count, 'record', 'records')} met hashes van geheimen; gebeurtenissen noemen de hash ervan.`,
  changedLater: (count) => `Niet getoond: ${counted(count, 'record', 'records')} die na de periode veranderden.`,
  decided: ({ outcome, byName, at, policyVersion, handlers, otherEyes }, caseNumber) =>
    `${caseNumber}: ${outcome === 'approved' ? 'goedgekeurd' : outcome === 'rejected' ? 'afgewezen' : outcome} door ${byName} op ${at}, onder beleid versie ${policyVersion}. Ervoor behandeld door ${handlers.join(', ') || 'niemand'}: ${otherEyes ? 'er keken vier ogen' : 'WIE BESLISTE, HAD DE ZAAK OOK BEHANDELD'}.`,
  erased: (count) =>
    `Gewist: ${counted(count, 'record of gegeven', 'records en gegevens')}, zoals gebeurtenissen in de ketens zeggen.`,
  told: 'Niet in de keten, wel ondertekend: wat in cases.*.html, guide.*.html, checks.jsonl en documents.jsonl verteld wordt.',
  keyKnown: (keyId) => `Ondertekend met sleutel ${keyId}, vergeleken met de sleutel die u noemde.`,
  keyUnknown: (keyId) =>
    `Ondertekend met sleutel ${keyId}. Van wie die is, kan geen bundel bewijzen: vergelijk die met wat u langs een andere weg weet, en noem die met --key.`,
};

export const VERIFIER_WORDS: Readonly<Record<FindingLanguage, VerifierWords>> = { en, nl };

/** The language that was asked for, or that of the terminal; English otherwise. */
export function languageFrom(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): FindingLanguage {
  const from = asked ?? environment['LC_ALL'] ?? environment['LANG'] ?? '';
  return from.startsWith('nl') ? 'nl' : 'en';
}
