/** The e-mail that brings a person the activation link; the code is not in it and cannot be given to it. */
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import type { CodeChannel } from '@desk/shared/policy/codeChannels';
import { escapeHtml } from '@desk/shared/language/escapeHtml';
import type { LetterLanguage } from '@desk/shared/dispatch/letterDate';
import { contactDetails, type Sender } from '@desk/shared/dispatch/sender';
import type { MailContent } from './mailContent';
import { contactHtml, contactText, mailHtml, signatureHtml, signatureText, type Signature } from './mailFrame';
import { MAIL_TEMPLATES } from './mailTemplates';

export interface ActivationMail {
  readonly language: LetterLanguage;
  readonly name: string;
  readonly company: string;
  readonly targetLevel: AssuranceLevelId;
  readonly link: string;
  readonly caseNumber: string;
  readonly codeChannel: CodeChannel;
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Subject, plain text and HTML with the same words. The same input gives the same mail. It names no last day: that depends on when
 * the code leaves, and stands with the code.
 */
export function renderActivationMail({ language, link, ...facts }: ActivationMail, sender: Sender): RenderedMail {
  const contact = contactDetails(sender, language);
  const content = MAIL_TEMPLATES.activation[language]({ ...facts, sender, contact });
  const { subject, closing } = content;
  const signature = { closing, name: sender.name };
  return {
    subject,
    text: plainText(content, { link, signature }),
    html: mailHtml({ subject, language }, htmlParts(content, { link, signature })),
  };
}

interface Ending {
  readonly link: string;
  readonly signature: Signature;
}

function plainText(
  { salutation, before, linkLabel, after, contact }: MailContent,
  { link, signature }: Ending,
): string {
  const parts = [salutation, ...before, `${linkLabel}:\n${link}`, ...after, contactText(contact)];
  return `${[...parts, signatureText(signature)].join('\n\n')}\n`;
}

/** The only pair of colours in a mail. */
const BUTTON_STYLE =
  'display:inline-block;padding:12px 20px;border-radius:4px;background:#0b4f6c;color:#ffffff;text-decoration:none;' +
  'font-weight:bold';

function htmlParts(content: MailContent, { link, signature }: Ending): string[] {
  const paragraph = (text: string): string => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;
  const address = escapeHtml(link);
  return [
    paragraph(content.salutation),
    ...content.before.map(paragraph),
    `<p style="margin:0 0 8px"><a href="${address}" style="${BUTTON_STYLE}">${escapeHtml(content.linkLabel)}</a></p>`,
    `<p style="margin:0 0 16px;font-size:14px;overflow-wrap:anywhere">${address}</p>`,
    ...content.after.map(paragraph),
    contactHtml(content.contact),
    signatureHtml(signature),
  ];
}
