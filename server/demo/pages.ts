/** Decides what the pages of the demo look like: plain HTML without scripts, in Dutch or English. */
import type { RedeemAnswer } from '@desk/shared/contract/dispatchReports';
import type { ErrorCode } from '@desk/shared/contract/errors';
import { formatLetterDate } from '@desk/shared/dispatch/letterDate';
import { escapeHtml } from '@desk/shared/language/escapeHtml';
import { fillText } from '@desk/shared/language/fillText';
import type { DemoMail } from './demoMails';
import { refusalWords, WORDS, type DemoLanguage } from './words';

/** Where the pages stand; nothing below it is logged, since the link of a mail carries its token. */
export const DEMO_PATH = '/demo';
export const ACTIVATION_PATH = `${DEMO_PATH}/activeren`;

export interface PageFrame {
  readonly language: DemoLanguage;
  /** Of this answer, for its style. */
  readonly nonce: string;
  /** Path of this page, for the same page in the other language. */
  readonly path: string;
}

const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { background: Canvas; color: CanvasText; margin: 0 auto; max-width: 40rem; padding: 1rem; overflow-wrap: anywhere; }
header { border-bottom: 1px solid; display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding-bottom: .75rem; }
header p { flex: 1 1 20rem; margin: 0; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1rem; margin: 0; }
li { border-bottom: 1px solid rgb(127 127 127 / 40%); padding: .75rem 0; }
ul { list-style: none; padding: 0; }
li p { margin: .25rem 0; }
pre { font: inherit; white-space: pre-wrap; }
label { display: block; font-weight: 600; margin-top: 1rem; }
a { display: inline-block; min-height: 1.5rem; }
summary { min-height: 1.5rem; }
input { box-sizing: border-box; font: inherit; padding: .5rem; width: 100%; }
button { font: inherit; margin-top: 1rem; padding: .5rem 1.5rem; }
[role=alert] { border-left: .25rem solid; font-weight: 600; padding-left: .75rem; }
`;

function page({ language, nonce, path }: PageFrame, title: string, parts: readonly string[]): string {
  const other = language === 'nl' ? 'en' : 'nl';
  const links = [
    `<a href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${WORDS.otherLanguage[language]}</a>`,
    `<a href="/">${WORDS.toDesk[language]}</a>`,
  ];
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title><link rel="icon" href="/favicon.svg">`,
    `<style nonce="${nonce}">${STYLE}</style></head>`,
    `<body><header><p>${WORDS.notice[language]}</p>${links.join('')}</header>`,
    `<main><h1>${escapeHtml(title)}</h1>`,
    ...parts,
    '</main></body></html>',
  ].join('\n');
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

/** @param mails newest first */
export function mailsPage(frame: PageFrame, mails: readonly DemoMail[]): string {
  const { language } = frame;
  const items = mails.map(
    ({ to, subject, text, token, invitation, sentAt }) => `<li><h2>${escapeHtml(subject)}</h2>
<p>${WORDS.to[language]}: ${escapeHtml(to)} \u00b7 <time datetime="${sentAt.toISOString()}">${clockTime(sentAt, language)}</time></p>
${token === null ? '' : `<p><a href="${ACTIVATION_PATH}/${token}?lang=${language}">${WORDS.openLink[language]}</a></p>`}
${invitation === null ? '' : `<p><a href="${invitation}">${WORDS.choosePassword[language]}</a></p>`}
<details><summary>${WORDS.read[language]}</summary><pre>${escapeHtml(text)}</pre></details></li>`,
  );
  const list = items.length === 0 ? paragraph(WORDS.noMails[language]) : `<ul>${items.join('\n')}</ul>`;
  return page(frame, WORDS.mailsTitle[language], [paragraph(WORDS.mailsIntro[language]), list]);
}

function clockTime(moment: Date, language: DemoLanguage): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(moment);
}

export interface ActivationForm {
  readonly formKey: string;
  /** What was typed before, to be mended; empty at first. */
  readonly code: string;
  readonly surname: string;
  readonly birthDate: string;
  /** Why the desk refused it; null at first. */
  readonly refused: ErrorCode | null;
}

/** Asked once the desk says that it wants to know who received the code (EH4). */
function asksReceiver({ refused, surname, birthDate }: ActivationForm): boolean {
  return refused === 'receiverNotNamed' || surname !== '' || birthDate !== '';
}

interface Field {
  readonly name: string;
  readonly type: 'text' | 'date';
  readonly label: string;
  readonly value: string;
  /** Attributes of this field alone. */
  readonly more: string;
}

function input({ name, type, label, value, more }: Field): string {
  return `<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" value="${escapeHtml(value)}" autocomplete="off" required ${more}>`;
}

export function activationPage(frame: PageFrame, form: ActivationForm): string {
  const { language } = frame;
  const { code, surname, birthDate, refused, formKey } = form;
  const asksWho = asksReceiver(form);
  const described = `aria-describedby="help${refused === null ? '' : ' refusal'}" maxlength="60" spellcheck="false"`;
  const isCodeNext = refused !== 'receiverNotNamed';
  const codeMore = isCodeNext ? `${described} autofocus` : described;
  const surnameMore = `maxlength="120"${isCodeNext ? '' : ' autofocus'}`;
  const receiver = [
    { name: 'surname', type: 'text', label: WORDS.surname[language], value: surname, more: surnameMore },
    { name: 'birthDate', type: 'date', label: WORDS.birthDate[language], value: birthDate, more: '' },
  ] as const;
  return page(frame, WORDS.activateTitle[language], [
    paragraph(WORDS.activateIntro[language]),
    ...(refused === null ? [] : [`<p id="refusal" role="alert">${escapeHtml(refusalWords(refused, language))}</p>`]),
    `<form method="post" action="${frame.path}?lang=${language}">`,
    `<input type="hidden" name="formKey" value="${escapeHtml(formKey)}">`,
    input({ name: 'code', type: 'text', label: WORDS.code[language], value: code, more: codeMore }),
    `<p id="help">${WORDS.codeHelp[language]}</p>`,
    ...(asksWho ? receiver.map(input) : []),
    `<button type="submit">${WORDS.activate[language]}</button></form>`,
    toMails(language),
  ]);
}

export function donePage(frame: PageFrame, answer: RedeemAnswer): string {
  const { language } = frame;
  const { meansNumber, level, effectiveFrom, caseNumber } = answer;
  const day = formatLetterDate(effectiveFrom, language);
  return page(frame, WORDS.doneTitle[language], [
    paragraph(fillText(WORDS.done[language], { means: meansNumber, level, day })),
    paragraph(fillText(WORDS.doneNext[language], { case: caseNumber })),
    toMails(language),
  ]);
}

/** For an address that no mail holds whole. */
export function brokenLinkPage(frame: PageFrame): string {
  const { language } = frame;
  return page(frame, WORDS.activateTitle[language], [paragraph(WORDS.brokenLink[language]), toMails(language)]);
}

function toMails(language: DemoLanguage): string {
  return `<p><a href="${DEMO_PATH}?lang=${language}">${WORDS.toMails[language]}</a></p>`;
}
