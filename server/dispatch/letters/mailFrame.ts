/** What every mail to a customer has around its own words: the page, how to reach us, the signature. */
import type { LetterLanguage } from '@desk/shared/dispatch/letterDate';
import type { ContactDetails } from '@desk/shared/dispatch/sender';
import { escapeHtml } from '@desk/shared/language/escapeHtml';

export interface MailFrame {
  readonly subject: string;
  readonly language: LetterLanguage;
}

const BODY_STYLE = 'margin:0;padding:24px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5';
const LABEL_STYLE = 'text-align:left;font-weight:normal;padding:2px 16px 2px 0;vertical-align:top';

/**
 * The page of a mail. Sets no text or page colour, so a dark reader keeps its own; nothing is fetched from anywhere.
 * @param parts HTML from top to bottom, its texts escaped
 */
export function mailHtml({ subject, language }: MailFrame, parts: readonly string[]): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head>`,
    `<body style="${BODY_STYLE}"><div style="max-width:600px;margin:0 auto">`,
    ...parts,
    '</div></body>',
    '</html>',
    '',
  ].join('\n');
}

/** A label and a value on each line, as HTML; `strong` where the values are what the reader must compare. */
export function rowsHtml(rows: ContactDetails['rows'], { strong }: { readonly strong: boolean }): string {
  const cell = (value: string): string => (strong ? `<strong>${escapeHtml(value)}</strong>` : escapeHtml(value));
  const lines = rows.map(
    ({ label, value }) =>
      `<tr><th scope="row" style="${LABEL_STYLE}">${escapeHtml(label)}</th>` +
      `<td style="padding:2px 0;overflow-wrap:anywhere">${cell(value)}</td></tr>`,
  );
  return `<table style="border-collapse:collapse;margin:4px 0 0">${lines.join('')}</table>`;
}

export function headingHtml(text: string): string {
  return `<h2 style="margin:24px 0 8px;font-size:18px">${escapeHtml(text)}</h2>`;
}

export function contactHtml({ title, rows }: ContactDetails): string {
  return `${headingHtml(title)}<div style="margin:0 0 16px">${rowsHtml(rows, { strong: false })}</div>`;
}

export function contactText({ title, rows }: ContactDetails): string {
  return [title.toUpperCase(), ...rows.map(({ label, value }) => `${label}: ${value}`)].join('\n');
}

export interface Signature {
  readonly closing: string;
  readonly name: string;
}

export function signatureText({ closing, name }: Signature): string {
  return `${closing}\n${name}`;
}

export function signatureHtml({ closing, name }: Signature): string {
  return `<p style="margin:0">${[closing, name].map(escapeHtml).join('<br>')}</p>`;
}
