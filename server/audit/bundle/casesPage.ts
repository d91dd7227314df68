/** The page of a bundle that says in words who logged, checked and decided each of its cases, and on what. */
import type { CaseStory, DecisionStep, WholeStory } from '@desk/db/stores/bundleCaseStore';
import { CHECK_CODES, checkType } from '@desk/shared/catalogue/checkTypes';
import type { CheckAttempt } from '@desk/shared/checks/check';
import { findingText } from '@desk/shared/contract/findingTexts';
import type { Decision } from '@desk/shared/decision/decision';
import { MESSAGE_KIND_IDS, MESSAGE_KINDS } from '@desk/shared/dispatch/messages/messageKinds';
import { cellText } from '@desk/shared/flow/reports/reportWords';
import { fillText } from '@desk/shared/language/fillText';
import { joinPrefix } from '@desk/shared/language/prefixWords';
import { heading, list, paragraph, table } from './page';
import { PAGE_WORDS, type PageLanguage, type PageWords } from './pageWords';

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;

/** A moment as people in the Netherlands say it. */
export function momentText(iso: string, language: PageLanguage): string {
  const options = { timeZone: 'Europe/Amsterdam', dateStyle: 'medium', timeStyle: 'medium' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(iso));
}

/** A word of the lists, or the code itself where an older record holds one that is no more. */
function wordOf(words: PageWords, code: string): string {
  return (words as Readonly<Record<string, string>>)[code] ?? code;
}

/** The system has its role for a name. */
function actorText(name: string, role: string, language: PageLanguage): string {
  const said = cellText('role', role, language);
  return role === 'system' ? said : `${name} (${said})`;
}

interface Named {
  readonly firstNames: string;
  readonly prefix: string;
  readonly surname: string;
}

function nameOf({ firstNames, prefix, surname }: Named): string {
  return `${firstNames} ${joinPrefix(prefix, surname)}`.trim();
}

/** Whoever decided had not handled the case by then: the fact that four eyes are about. */
function fourEyesHeld({ byId, rulesInForce }: Pick<Decision, 'byId' | 'rulesInForce'>): boolean {
  return rulesInForce.handlers.every(({ id }) => id !== byId);
}

/** A day as people in the Netherlands say it. */
function dayText(day: string, language: PageLanguage): string {
  const options = { timeZone: 'UTC', dateStyle: 'medium' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** Reasons as the checks that give them, with their codes: a page says both to people and to whoever looks them up. */
function reasonsText(codes: readonly string[], language: PageLanguage): string {
  return codes
    .map((code) => {
      const giving = CHECK_CODES.find((one) => checkType(one).reasonCodes.includes(code));
      return giving === undefined ? code : `${checkType(giving).title[language]} (${code})`;
    })
    .join(', ');
}

interface Telling {
  readonly story: WholeStory;
  readonly language: PageLanguage;
  readonly words: PageWords;
  /** Of a person or signer of the case. */
  readonly subjectName: (id: string) => string;
}

/** Who asked for this decision: the last one before it. */
function askedBy({ decisionSteps }: WholeStory, { at }: Decision): DecisionStep | undefined {
  return decisionSteps.findLast((step) => step.type === 'decision.submitted' && step.at <= at);
}

/** With their role, as the event of the decision has it; by name alone where a version of before told no such event. */
function deciderText({ decisionSteps }: WholeStory, { byId, byName, at }: Decision, language: PageLanguage): string {
  const own = decisionSteps.find(
    (step) => step.type !== 'decision.submitted' && step.actorId === byId && step.at === at,
  );
  return own === undefined ? byName : actorText(byName, own.actorRole, language);
}

function policyText({ story, language, words }: Telling, version: number): string {
  const policy = story.policies.find((one) => one.version === version);
  if (policy === undefined) {
    return '';
  }
  const { validFrom, putInForceByName: name } = policy;
  const said = { policy: version, from: momentText(validFrom, language), name };
  return paragraph(fillText(name === '' ? words.policyDelivered : words.policyFrom, said));
}

function decisionPart(telling: Telling, decision: Decision): string {
  const { story, language, words, subjectName } = telling;
  const { outcome, at, rulesInForce, reasonCodes, acceptedWaivers, persons } = decision;
  const asked = askedBy(story, decision);
  const said = fillText(words.decided, {
    outcome: words[outcome],
    name: deciderText(story, decision, language),
    at: momentText(at, language),
    policy: rulesInForce.policyVersion,
  });
  const each = (persons ?? []).map(({ personId, approved, reasonCodes: reasons }) =>
    fillText(approved ? words.personIn : words.personOut, {
      name: subjectName(personId),
      reasons: reasonsText(reasons, language),
    }),
  );
  const askedText = asked && {
    name: actorText(asked.actorName, asked.actorRole, language),
    at: momentText(asked.at, language),
  };
  return [
    askedText === undefined ? '' : paragraph(fillText(words.asked, askedText)),
    paragraph(said),
    reasonCodes.length === 0 ? '' : paragraph(fillText(words.reasons, { reasons: reasonsText(reasonCodes, language) })),
    acceptedWaivers.length === 0 ? '' : paragraph(fillText(words.waivers, { checks: acceptedWaivers.join(', ') })),
    paragraph(fourEyesHeld(decision) ? words.eyesHeld : words.eyesBroken),
    policyText(telling, rulesInForce.policyVersion),
    each.length === 0 ? '' : list(each),
  ].join('');
}

function decisionParts(telling: Telling): string {
  const { decisions } = telling.story;
  return decisions.length === 0
    ? paragraph(telling.words.noDecision)
    : decisions.map((decision) => decisionPart(telling, decision)).join('');
}

function evidenceText({ evidence, finding, remark }: CheckAttempt, { story, language, words }: Telling): string {
  const { documentId = null, page = null, asOf = null, note = '', registerSnapshotId } = evidence ?? {};
  const asOfWords = registerSnapshotId === undefined ? words.asOf : words.registerAsOf;
  const file = story.documents.find(({ id }) => id === documentId);
  return [
    documentId === null ? '' : fillText(words.page, { file: file?.fileName ?? documentId, page: String(page ?? '–') }),
    asOf === null ? '' : fillText(asOfWords, { on: dayText(asOf, language) }),
    note,
    finding === null ? '' : findingText(finding, language),
    remark,
  ]
    .filter((part) => part !== '')
    .join('. ');
}

function checkRows(telling: Telling): string[][] {
  const { story, language, words, subjectName } = telling;
  return story.checks.flatMap((check) => {
    const { title, source } = checkType(check.code);
    const about =
      check.subjectId === null
        ? words[check.subject === 'contract' ? 'contract' : 'companyAsSubject']
        : fillText(check.subject === 'signer' ? words.asSigner : words.asPerson, {
            name: subjectName(check.subjectId),
          });
    const first = [`${check.code} ${title[language]}`, about, words[check.renewal]];
    const attempts = check.attempts.map((attempt) => [
      `${wordOf(words, attempt.outcome)}${attempt.reasonCode === null ? '' : ` (${attempt.reasonCode})`}`,
      actorText(attempt.byName, attempt.byRole, language),
      momentText(attempt.at, language),
      evidenceText(attempt, telling),
    ]);
    const told = attempts.length === 0 ? [[words.open, '', '', '']] : attempts;
    return told.map((cells, at) => [...(at === 0 ? first : ['', '', '']), ...cells, at === 0 ? source[language] : '']);
  });
}

function differencesPart({ story, language, words, subjectName }: Telling): string {
  const found = story.differences.filter(({ difference }) => difference !== 'identical');
  const rows = found.map((one) => [
    one.subjectId === null ? words.companyAsSubject : subjectName(one.subjectId),
    cellText('field', one.field, language),
    one.registered,
    one.declared,
    cellText('difference', one.difference, language),
    cellText('resolution', one.resolution ?? 'open', language),
    one.resolvedByName ?? '',
    one.resolvedAt === null ? '' : momentText(one.resolvedAt, language),
    one.reason,
  ]);
  const { about, field, registered, declared, difference, resolution, by, at, reason } = words;
  const names = [about, field, registered, declared, difference, resolution, by, at, reason];
  // What was found equal is kept as well: of a case that nobody compared there is nothing.
  const none = story.differences.length === 0 ? words.notCompared : words.noDifferences;
  return heading(3, words.differences) + (rows.length === 0 ? paragraph(none) : table(names, rows));
}

/** The kind itself where an older record has one that is no more. */
function messageTitle(kind: string, language: PageLanguage): string {
  const known = MESSAGE_KIND_IDS.find((one) => one === kind);
  return known === undefined ? kind : MESSAGE_KINDS[known].title[language];
}

function messagesPart({ story, language, words, subjectName }: Telling): string {
  const rows = story.messages.map(({ kind, messageKind, channel, personId, status, sentAt }) => [
    messageKind === null ? cellText('message', kind, language) : messageTitle(messageKind, language),
    cellText('channel', channel, language),
    personId === null ? words.companyAsSubject : subjectName(personId),
    cellText('messageStatus', status, language),
    sentAt === null ? '' : momentText(sentAt, language),
  ]);
  const names = [words.message, words.channel, words.to, words.status, words.sentOn];
  return heading(3, words.messages) + (rows.length === 0 ? paragraph(words.noMessages) : table(names, rows));
}

/** Everything of one case. */
export function caseSection(story: WholeStory, language: PageLanguage): string {
  const words = PAGE_WORDS[language];
  const { application, persons, signers, letters, documents, handlers } = story;
  const names = new Map([...persons, ...signers].map((person) => [person.id, nameOf(person)]));
  const telling: Telling = { story, language, words, subjectName: (id) => names.get(id) ?? id };
  const levels = `${application.currentLevel ?? '–'} → ${application.targetLevel}`;
  return [
    heading(2, application.number),
    list([
      `${words.company}: ${application.companyName}`,
      `${words.kvk}: ${application.kvkNumber}`,
      `${words.level}: ${levels}`,
      `${words.persons}: ${persons.map(nameOf).join(', ')}`,
      `${words.signers}: ${signers.map(nameOf).join(', ')}`,
    ]),
    heading(3, words.decision),
    decisionParts(telling),
    heading(3, words.handlers),
    handlers.length === 0
      ? paragraph(words.nobody)
      : list(handlers.map(({ name, role }) => actorText(name, role, language))),
    heading(3, words.letters),
    letters.length === 0
      ? paragraph(words.noLetters)
      : list(
          letters.map(({ number, receivedOn, registeredByName, registeredAt }) =>
            fillText(words.letter, {
              number,
              on: dayText(receivedOn, language),
              name: registeredByName,
              at: momentText(registeredAt, language),
            }),
          ),
        ),
    heading(3, words.checks),
    table(
      [words.check, words.about, words.renewal, words.outcome, words.by, words.at, words.evidence, words.source],
      checkRows(telling),
    ),
    differencesPart(telling),
    messagesPart(telling),
    documents.length === 0 ? '' : heading(3, words.documents),
    documents.length === 0
      ? ''
      : table(
          [words.file, words.pages, words.digest],
          documents.map(({ fileName, pages, sha256 }) => [fileName, String(pages ?? '–'), sha256]),
        ),
  ].join('');
}

export function overviewNames(language: PageLanguage): string[] {
  const words = PAGE_WORDS[language];
  return [words.case, words.company, words.level, words.decision, words.by, words.at, words.handlers, words.eyes];
}

/** One case in one line of a table: a period may hold very many. */
export function overviewRow(story: CaseStory, language: PageLanguage): string[] {
  const words = PAGE_WORDS[language];
  const { application, decisions, handlers } = story;
  const last = decisions.at(-1);
  return [
    application.number,
    application.companyName,
    `${application.currentLevel ?? '–'} → ${application.targetLevel}`,
    last === undefined ? words.noDecision : words[last.outcome],
    last?.byName ?? '',
    last === undefined ? '' : momentText(last.at, language),
    handlers.map(({ name }) => name).join(', '),
    last === undefined ? '' : fourEyesHeld(last) ? words.yes : words.no,
  ];
}
