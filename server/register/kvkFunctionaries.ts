/** Decides how KVK's entries about people in office read as the desk's: kinds, authority in words, limits, and what bars a person. */
import type {
  Functionary,
  FunctionaryKind,
  PersonBar,
  RegisterAuthority,
  SpecialStatus,
} from '@desk/shared/application/tradeRegister';
import { UNKNOWN_DAY } from '@desk/shared/calendar/partialDay';
import { codeOf, isYes, kvkDay, kvkPartialDay, type ListedValue } from './kvkValues';
import type { KvkFunctionaries, KvkFunctionary, KvkPerson } from './kvkShapes';

type ListName = Exclude<keyof KvkFunctionaries, 'kvkNummer' | 'eigenaar' | 'bijzondereRechtstoestand'>;

/** KVK's list → kind. Source: KVK Functionarissen API, six types of functionary. */
const KIND_OF_LIST: Readonly<Record<ListName, FunctionaryKind>> = {
  bestuursfuncties: 'board',
  aansprakelijken: 'liable',
  gemachtigden: 'attorney',
  functionarissenBijzondereRechtstoestand: 'specialStatus',
  publiekrechtelijkeFunctionarissen: 'publicLaw',
  overigeFunctionarissen: 'other',
};

/** Code or description, in small letters → authority. Source: manual of KVK's innovation team on kinds of authority. */
const AUTHORITIES: Readonly<Record<string, RegisterAuthority>> = {
  azb: 'sole',
  'alleen/zelfstandig bevoegd': 'sole',
  ob: 'unlimited',
  'onbeperkt bevoegd': 'unlimited',
  v: 'fullPower',
  'volledige volmacht': 'fullPower',
  gb: 'joint',
  'gezamenlijk bevoegd': 'joint',
  bb: 'limited',
  'beperkt bevoegd': 'limited',
  b: 'limitedPower',
  'beperkte volmacht': 'limitedPower',
  nb: 'none',
  'niet bevoegd': 'none',
};

/** Restriction in legal acts of a person → bar. */
const RESTRICTIONS: Readonly<Record<string, PersonBar>> = {
  curatele: 'guardianship',
  bewind: 'administration',
  provisioneel: 'provisional',
  'provisioneel bewind': 'provisional',
};

/** Special status → ours; code or description, in small letters. */
const STATUSES: Readonly<Record<string, SpecialStatus>> = {
  fail: 'bankruptcy',
  faillissement: 'bankruptcy',
  surs: 'moratorium',
  surseance: 'moratorium',
  'surseance van betaling': 'moratorium',
  ssan: 'debtRestructuring',
  schuldsanering: 'debtRestructuring',
};

/** Who is appointed by the court says which status there is, when the register does not name it: a curator liquidates, an administrator of a company attends a moratorium. */
const STATUS_OF_OFFICE: Readonly<Record<string, SpecialStatus>> = {
  curator: 'bankruptcy',
  bewindvoerder: 'moratorium',
};

function found<T>(table: Readonly<Record<string, T>>, value: ListedValue): T | undefined {
  const { code, description } = codeOf(value);
  return table[code.toLowerCase()] ?? table[description.toLowerCase()];
}

/** A special status as KVK writes it; null when there is none. */
export function specialStatusOf(value: ListedValue): SpecialStatus | null {
  const { code, description } = codeOf(value);
  return code === '' && description === '' ? null : (found(STATUSES, value) ?? 'other');
}

function barsOf(person: KvkPerson): PersonBar[] {
  const { overlijdensdatum, bijzondereRechtstoestand, beperkingInRechtshandeling, buitenlandseRechtstoestand } = person;
  const restriction = beperkingInRechtshandeling?.soort;
  return [
    ...(beperkingInRechtshandeling === undefined
      ? []
      : [found(RESTRICTIONS, restriction) ?? ('otherRestriction' as const)]),
    ...(buitenlandseRechtstoestand === undefined ? [] : (['foreignStatus'] as const)),
    ...(specialStatusOf(bijzondereRechtstoestand?.soort) === null ? [] : (['insolvency'] as const)),
    ...(overlijdensdatum === undefined ? [] : (['deceased'] as const)),
  ];
}

type Amount = NonNullable<KvkFunctionary['bevoegdheid']>['beperkingInEuros'];

/** Whole euros, rounded down: half a euro gives nobody more authority. An amount in other money stands in words. */
function limitOf(amount: Amount): { readonly euro: number | null; readonly words: string } {
  if (amount === undefined) {
    return { euro: null, words: '' };
  }
  const value = Number(amount.waarde);
  const { code, description } = codeOf(amount.valuta);
  const isEuro = code === '' && description === '' ? true : /^eur/i.test(code) || /^euro/i.test(description);
  return isEuro && Number.isFinite(value)
    ? { euro: Math.floor(value), words: '' }
    : { euro: null, words: `${amount.waarde} ${code || description}`.trim() };
}

/** `Ja` or `Nee` in one of the register's lists; null when it says nothing. */
function saidYes(value: ListedValue): boolean | null {
  const { code, description } = codeOf(value);
  return code === '' && description === '' ? null : isYes(description === '' ? code : description);
}

function authorityOf(
  entry: KvkFunctionary,
): Pick<Functionary, 'authority' | 'withOtherPersons' | 'limitEuro' | 'limitText'> {
  const { bevoegdheid, volmacht } = entry;
  const limited = volmacht?.beperkteVolmacht;
  const limit = limitOf(bevoegdheid?.beperkingInEuros ?? limited?.beperkingInGeld);
  const words = [codeOf(bevoegdheid?.overigeBeperking).description, limited?.omschrijvingOverigeVolmacht, limit.words];
  return {
    authority: found(AUTHORITIES, bevoegdheid?.soort ?? volmacht?.typeVolmacht) ?? 'unknown',
    withOtherPersons: saidYes(bevoegdheid?.isBevoegdMetAnderePersonen),
    limitEuro: limit.euro,
    limitText: words.filter((part) => part !== undefined && part !== '').join('; '),
  };
}

function nameOf(
  person: KvkPerson | undefined,
): Pick<Functionary, 'firstNames' | 'prefix' | 'surname' | 'birthDate' | 'bars'> {
  return {
    firstNames: person?.voornamen ?? '',
    prefix: person?.voorvoegselGeslachtsnaam ?? '',
    surname: person?.geslachtsnaam ?? '',
    birthDate: kvkDay(person?.geboortedatum),
    bars: person === undefined ? [] : barsOf(person),
  };
}

function positionOf({ functie, functietitel }: KvkFunctionary): string {
  const title = typeof functietitel === 'string' ? functietitel : (functietitel?.titel ?? '');
  const { code, description } = codeOf(functie);
  return title || description || code;
}

function functionaryOf(kind: FunctionaryKind, entry: KvkFunctionary): Functionary {
  const { door, registratie, schorsing } = entry;
  const entity = door?.rechtspersoon ?? door?.naamPersoon;
  return {
    kind,
    ...nameOf(door?.natuurlijkPersoon),
    companyName: entity === undefined ? null : (entity.volledigeNaam ?? entity.naam ?? ''),
    companyKvkNumber: entity?.kvkNummer ?? null,
    position: positionOf(entry),
    ...authorityOf(entry),
    from: kvkPartialDay(registratie?.datumAanvang),
    until: kvkPartialDay(registratie?.datumEinde),
    // A suspension without a day is a suspension.
    suspendedFrom: schorsing === undefined ? null : (kvkPartialDay(schorsing.registratie?.datumAanvang) ?? UNKNOWN_DAY),
    suspendedUntil: kvkPartialDay(schorsing?.registratie?.datumEinde),
  };
}

function ownerOf(person: KvkPerson): Functionary {
  return {
    kind: 'owner',
    ...nameOf(person),
    companyName: null,
    companyKvkNumber: null,
    position: 'Eigenaar',
    authority: 'owner',
    withOtherPersons: null,
    limitEuro: null,
    limitText: '',
    from: null,
    until: null,
    suspendedFrom: null,
    suspendedUntil: null,
  };
}

/**
 * Everybody whom the register names with a company.
 * @param answer of the Functionarissen API
 * @returns the owner first, then kind by kind in KVK's own order
 */
export function readFunctionaries(answer: KvkFunctionaries): Functionary[] {
  const owner = answer.eigenaar?.natuurlijkPersoon;
  const lists = Object.entries(KIND_OF_LIST) as [ListName, FunctionaryKind][];
  return [
    ...(owner === undefined ? [] : [ownerOf(owner)]),
    ...lists.flatMap(([name, kind]) => (answer[name] ?? []).map((entry) => functionaryOf(kind, entry))),
  ];
}

/**
 * The special status of the company itself, which only this answer tells: named, or by who was appointed over it.
 * @returns null when the answer names none
 */
export function readSpecialStatus(answer: KvkFunctionaries): SpecialStatus | null {
  const named = specialStatusOf(answer.bijzondereRechtstoestand?.soort);
  const appointed = (answer.functionarissenBijzondereRechtstoestand ?? []).filter(
    // Who left on a day that is not known may still be there.
    ({ registratie }) => registratie?.datumEinde === undefined || kvkDay(registratie.datumEinde) === null,
  );
  const [first] = appointed;
  return named ?? (first === undefined ? null : (found(STATUS_OF_OFFICE, first.functie) ?? 'other'));
}
