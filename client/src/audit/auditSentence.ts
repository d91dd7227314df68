/** Decides how a recorded event reads: one sentence per kind of event, filled with the words for its codes. */
import { isMessageKind, messageKind, type MessageKindId } from '@desk/shared/dispatch/messages/messageKinds';
import { WRITTEN } from '@desk/shared/audit/writtenText';
import { AUDIT_EVENTS } from './auditEvents';
import { CHECK_CODES, checkType } from '@desk/shared/catalogue/checkTypes';
import { changedFieldName } from '@desk/shared/checks/factChange';
import { ERROR_TEXTS } from '@desk/shared/contract/errorTexts';
import { ERROR_CODES } from '@desk/shared/contract/errors';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import { REPORT_IDS, reportOf } from '@desk/shared/flow/reports/reports';
import { INTAKE_ITEM_IDS, intakeItem } from '@desk/shared/intake/intakeItems';
import { fillText } from '@desk/shared/language/fillText';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { COMPARED_FIELDS } from '@desk/shared/application/fields/comparedFields';
import { formatDay, formatMoment } from '../flow/days';
import type { Language } from '../i18n/languages';

export type Translate = (key: string, values?: Record<string, unknown>) => string;
interface Speech {
  readonly translate: Translate;
  readonly language: Language;
  /** The name of a person of the case, when the screen knows it. */
  readonly nameOf?: ((personId: string) => string | undefined) | undefined;
  /** Whom a check of the case is about, when the screen knows it and it is somebody. */
  readonly aboutCheck?: ((checkId: string) => string | undefined) | undefined;
  /** Which message to the customer it is, when the screen knows it. */
  readonly kindOfMessage?: ((messageId: string) => MessageKindId | undefined) | undefined;
}
type Wording = (value: string, speech: Speech) => string;

/** A word of the vocabulary, or the code itself when a newer server sends one that this screen does not know. */
function wordOf(list: string): Wording {
  return (value, { translate }) => lowerFirst(translate(`vocabulary.${list}.${value}`, { _: value }));
}

/** A word of the history itself, in the middle of a sentence. */
function wordIn(branch: string): Wording {
  return (value, { translate }) => lowerFirst(translate(`audit.${branch}.${value}`, { _: value }));
}

const day: Wording = (value, { language }) => formatDay(value, language);

function checkName(code: string, { language }: Speech): string {
  const known = CHECK_CODES.find((one) => one === code);
  return known === undefined ? code : `${code} (${checkType(known).title[language]})`;
}

/** A reason reads as the check that gives it. */
function reasonName(reason: string, { language }: Speech): string {
  const found = CHECK_CODES.map((code) => checkType(code)).find(({ reasonCodes }) => reasonCodes.includes(reason));
  return found?.title[language] ?? reason;
}

/** A refusal reads as the sentence that the person got, to be put into another sentence. */
function refusalName(code: string, { language }: Speech): string {
  const known = ERROR_CODES.find((one) => one === code);
  return known === undefined ? code : ERROR_TEXTS[known][language].replace(/\.$/, '');
}

/** A field of a means reads as that of the person who holds it. */
function fieldName(named: string, { language, translate }: Speech): string {
  const field = named.replace(/^means\./, '');
  const found = Object.entries(COMPARED_FIELDS).find(([known]) => known === field);
  return found === undefined ? translate(`audit.field.${field}`, { _: field }) : lowerFirst(found[1].title[language]);
}

/** A setting of the policy by its name; a cell of the matrix stays as it is: check and step. */
const settingName: Wording = (value, { translate }) =>
  translate(`vocabulary.policySetting.${value}`, { _: value.replace('>', ' → ') });
/** A question of the intake checklist, or the bare id of one that this screen does not know. */
function itemName(item: string, { language }: Speech): string {
  const known = INTAKE_ITEM_IDS.find((id) => id === item);
  return known === undefined ? item : lowerFirst(intakeItem(known).question[language]);
}

/** A report by its name, or the bare id of one that this screen does not know. */
const reportName: Wording = (value, { language }) => {
  const known = REPORT_IDS.find((id) => id === value);
  return known === undefined ? value : lowerFirst(reportOf(known).title[language]);
};

/** Enough to know a file by; the event itself has all of it. */
const shortDigest: Wording = (value) => value.slice(0, 12);

/** How a customer told something: `by phone`. */
const told: Wording = (value, { translate }) => translate(`audit.told.${value}`, { _: value });

function personName(personId: string, { nameOf, translate }: Speech): string {
  return nameOf?.(personId) ?? translate('audit.somebody');
}

/** A resource by the name of one of its records, or of many. */
const recordName: Wording = (value, { translate }) =>
  lowerFirst(translate(`resources.${value}.name`, { smart_count: 1, _: value }));
const recordsName: Wording = (value, { translate }) =>
  lowerFirst(translate(`resources.${value}.name`, { smart_count: 2, _: value }));

/** Name of a datum → how its value reads. A datum that is not named here stays as it is. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  outcome: wordOf('checkOutcome'),
  resolution: wordOf('resolution'),
  channel: wordOf('channel'),
  by: told,
  role: wordOf('role'),
  scopes: wordOf('scope'),
  request: wordOf('programRequest'),
  items: itemName,
  fate: wordOf('paperFate'),
  code: checkName,
  personId: personName,
  subjectId: personName,
  subjectIds: personName,
  activated: personName,
  documentKind: wordOf('documentKind'),
  zone: wordOf('zoneOutcome'),
  result: wordOf('documentStatus'),
  reasonCodes: reasonName,
  field: fieldName,
  fields: fieldName,
  facts: (value, { language }) => changedFieldName(value, language),
  cause: (value, speech) =>
    speech.translate(`audit.cause.${value}`, {
      _: speech.translate(`vocabulary.dispatchFailure.${value}`, { _: refusalName(value, speech) }),
    }),
  causes: (value, { translate }) => translate(`audit.cause.${value}`, { _: value }),
  toNumber: (value, { translate }) => (value === '' ? lowerFirst(translate('intake.post.tray')) : value),
  // An import names what was imported, a message what it told.
  kind: (value, { translate, language }) =>
    isMessageKind(value) ? messageKind(value).title[language] : translate(`audit.import.${value}`, { _: value }),
  basis: (value, { translate }) => translate(`audit.basis.${value}`, { _: value }),
  closedOn: day,
  until: day,
  issuedOn: day,
  validUntil: day,
  changed: settingName,
  settings: settingName,
  validFrom: (value, { language }) => formatMoment(value, language),
  writtenAt: (value, { language }) => formatMoment(value, language),
  takenAt: (value, { language }) => formatMoment(value, language),
  asOf: day,
  receivedOn: day,
  dueOn: day,
  on: day,
  effectiveFrom: day,
  since: day,
};

/** Where the same name of a datum means something else. */
const WORDINGS_OF_EVENT: Readonly<Partial<Record<string, Readonly<Record<string, Wording>>>>> = {
  'access.refused': {
    action: (value, { translate }) =>
      value === ''
        ? translate('audit.otherRequest')
        : lowerFirst(translate(`vocabulary.action.${value}`, { _: value })),
    code: refusalName,
  },
  'record.read': { resource: recordName },
  'list.read': { resource: recordsName },
  'search.answered': { kinds: recordsName },
  'trail.casesExported': { sha256: shortDigest },
  'sample.exported': { sha256: shortDigest },
  'import.asked': { sha256: shortDigest },
  'import.confirmed': { sha256: shortDigest },
  'report.made': {
    report: reportName,
    form: wordIn('reportForm'),
    from: day,
    to: day,
  },
  'sample.drawn': { method: wordIn('sampleMethod'), outcomes: wordIn('sampleOutcome'), from: day, to: day },
  'sample.findingRecorded': { finding: wordIn('finding') },
  'trail.periodExported': { from: day, to: day, sha256: shortDigest },
  'intake.upgradeAnswered': { channel: told },
  'register.consulted': {
    result: (value, { translate }) => translate(`audit.register.${value}`, { _: value }),
    provider: (value, { translate }) => (value === 'stand-in' ? translate('audit.registerStandIn') : value),
  },
};

function wordDatum(
  type: string,
  [name, value]: readonly [string, unknown],
  speech: Speech,
): string | number | undefined {
  const wording = WORDINGS_OF_EVENT[type]?.[name] ?? WORDINGS[name];
  if (Array.isArray(value)) {
    const words = value.map((item) => (wording === undefined ? String(item) : wording(String(item), speech)));
    return words.length === 0 ? lowerFirst(speech.translate('general.none')) : words.join(', ');
  }
  if (typeof value === 'boolean') {
    return lowerFirst(speech.translate(value ? 'general.yes' : 'general.no'));
  }
  if (typeof value === 'string') {
    return wording === undefined ? value : wording(value, speech);
  }
  return typeof value === 'number' ? value : undefined;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A value of an event or of a record that it answers for, on its own: words for codes, days and moments as people read them. */
export function datumWords(type: string, datum: readonly [string, unknown], speech: Speech): string {
  const [name, value] = datum;
  if (typeof value === 'string' && WORDINGS[name] === undefined && (MOMENT.test(value) || DAY.test(value))) {
    return DAY.test(value) ? formatDay(value, speech.language) : formatMoment(value, speech.language);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const inside = Object.entries(value).map(
      ([inner, one]) => [inner, datumWords(type, [inner, one], speech)] as const,
    );
    return inside
      .filter(([, words]) => words !== '')
      .map(([inner, words]) => `${speech.translate(`audit.datum.${inner}`, { _: inner })}: ${words}`)
      .join('; ');
  }
  if (Array.isArray(value) && value.some((item) => typeof item === 'object')) {
    return value.map((item) => datumWords(type, [name, item], speech)).join(' / ');
  }
  return Array.isArray(value) && value.length === 0 ? '' : String(wordDatum(type, datum, speech) ?? '');
}

/** True when everything that the event lists or counts is nothing. */
function saysNothing(data: Readonly<Record<string, unknown>>): boolean {
  const lists = Object.values(data).filter((value) => Array.isArray(value));
  return lists.length === 0 ? data['count'] === 0 : lists.every((list) => list.length === 0);
}

type Told = Pick<AuditEventRow, 'type' | 'data'> & Partial<Pick<AuditEventRow, 'erased'>>;

/**
 * What happened, as one sentence without who and when.
 * @param event as the API gives it
 * @param speech language and its texts
 * @returns the sentence; for an event of a newer server its bare name
 */
export function auditSentence({ type, data, erased }: Told, speech: Speech): string {
  const values = Object.fromEntries(Object.entries(data).map((datum) => [datum[0], wordDatum(type, datum, speech)]));
  if (erased === true) {
    WRITTEN.forEach((member) => (values[member] ??= speech.translate('audit.erased')));
  }
  const about = typeof data['checkId'] === 'string' ? speech.aboutCheck?.(data['checkId']) : undefined;
  if (about !== undefined) {
    values['code'] = `${String(values['code'])} ${speech.translate('audit.ofWhom', { name: about })}`;
  }
  const message = typeof data['messageId'] === 'string' ? speech.kindOfMessage?.(data['messageId']) : undefined;
  values['named'] = message === undefined ? '' : ` (${lowerFirst(messageKind(message).title[speech.language])})`;
  // Of older ones only the scan is known.
  const page = 'ahead' in data ? 'audit.pageAhead' : 'audit.pageRead';
  const key = type === 'document.read' && 'page' in data ? page : `audit.event.${type}`;
  const sentence = speech.translate(key, { _: type, ...values });
  const told = fillText(
    saysNothing(data) ? speech.translate(`audit.nothing.${type}`, { _: sentence, ...values }) : sentence,
    values,
  );
  const also = ['passwordEnded', 'evenSo'].filter((datum) => data[datum] === true).map((datum) => `audit.${datum}`);
  const because = typeof data['because'] === 'string' ? [`audit.because.${data['because']}`] : [];
  return [told, ...[...also, ...because].map((more) => speech.translate(more))].join(' ');
}

/** True for events that only say that somebody looked. */
export function isReading({ type }: Pick<AuditEventRow, 'type'>): boolean {
  return (AUDIT_EVENTS[type] as { group: string } | undefined)?.group === 'reading';
}
