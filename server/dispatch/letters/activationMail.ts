/** The e-mail that brings a person the activation link; the code is not in it and cannot be given to it. */
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import type { CodeChannel } from '@desk/shared/dispatch/codeChannels';
import { escapeHtml } from './escapeHtml';
import { formatLetterDate, type LetterLanguage } from '@desk/shared/dispatch/letterDate';
import { SENDER } from './letterSheet';
import type { MailContent } from './mailContent';
import { MAIL_TEMPLATES } from './mailTemplates';

export interface ActivationMail {
  readonly language: LetterLanguage;
  readonly name: string;
  readonly company: string;
  readonly targetLevel: AssuranceLevelId;
  readonly link: string;
  /** ISO moment: the last one at which activation still works. */
  readonly validUntil: string;
  readonly caseNumber: string;
  readonly codeChannel: CodeChannel;
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Subject, plain text and HTML with the same words. The same input gives the same mail.
 * @throws RangeError when `validUntil` is not an ISO date.
 */
export function renderActivationMail({ language, link, ...facts }: ActivationMail): RenderedMail {
  const validUntil = formatLetterDate(facts.validUntil, language);
  const content = MAIL_TEMPLATES.activation[language]({ ...facts, validUntil });
  return { subject: content.subject, text: plainText(content, link), html: html(content, link, language) };
}

function plainText(content: MailContent, link: string): string {
  const signature = `${content.closing}\n${[SENDER.name, ...SENDER.lines].join('\n')}`;
  const parts = [content.salutation, ...content.before, `${content.linkLabel}:\n${link}`, ...content.after, signature];
  return `${parts.join('\n\n')}\n`;
}

const BODY_STYLE = 'margin:0;padding:24px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5';
const BUTTON_STYLE =
  'display:inline-block;padding:12px 20px;border-radius:4px;background:#0b4f6c;color:#ffffff;text-decoration:none;' +
  'font-weight:bold';

/** Sets no text or page colour, so a dark reader keeps its own; only the button brings a pair of colours. */
function html(content: MailContent, link: string, language: LetterLanguage): string {
  const paragraph = (text: string): string => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;
  const address = escapeHtml(link);
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta name="color-scheme" content="light dark"><title>${escapeHtml(content.subject)}</title></head>`,
    `<body style="${BODY_STYLE}"><div style="max-width:600px;margin:0 auto">`,
    paragraph(content.salutation),
    ...content.before.map(paragraph),
    `<p style="margin:0 0 8px"><a href="${address}" style="${BUTTON_STYLE}">${escapeHtml(content.linkLabel)}</a></p>`,
    `<p style="margin:0 0 16px;font-size:14px;overflow-wrap:anywhere">${address}</p>`,
    ...content.after.map(paragraph),
    `<p style="margin:0">${[content.closing, SENDER.name, ...SENDER.lines].map(escapeHtml).join('<br>')}</p>`,
    '</div></body>',
    '</html>',
    '',
  ].join('\n');
}
