/** Makes the mail of a message: plain text and HTML with the same words. */
import type { LetterLanguage } from '@desk/shared/dispatch/letterDate';
import type { MessageBlock, MessageContent, MessageItem } from '@desk/shared/dispatch/messages/messageContent';
import { escapeHtml } from '../letters/escapeHtml';
import { SENDER } from '../letters/letterSheet';

export interface RenderedMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

function itemText({ about, text, values }: MessageItem, index: number): string {
  const head = about === null ? text : `${about}: ${text}`;
  const lines = [`${String(index + 1)}. ${head}`, ...values.map(({ label, value }) => `   ${label}: ${value}`)];
  return lines.join('\n');
}

function blockText(block: MessageBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.text.toUpperCase();
    case 'paragraph':
      return block.text;
    case 'items':
      return block.items.map(itemText).join('\n\n');
  }
}

/** A value shows what somebody typed: a line break in it must not look like a line of ours. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function tidyItem({ about, text, values }: MessageItem): MessageItem {
  return {
    about: about === null ? null : oneLine(about),
    text,
    values: values.map(({ label, value }) => ({ label, value: oneLine(value) })),
  };
}

function tidyBlock(block: MessageBlock): MessageBlock {
  return block.kind === 'items' ? { ...block, items: block.items.map(tidyItem) } : block;
}

const BODY_STYLE = 'margin:0;padding:24px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5';
const PARAGRAPH_STYLE = 'margin:0 0 16px;white-space:pre-line;overflow-wrap:anywhere';

function itemHtml({ about, text, values }: MessageItem): string {
  const head = about === null ? '' : `<strong>${escapeHtml(about)}</strong><br>`;
  const rows = values.map(
    ({ label, value }) =>
      `<tr><th scope="row" style="text-align:left;font-weight:normal;padding:2px 16px 2px 0;vertical-align:top">` +
      `${escapeHtml(label)}</th><td style="padding:2px 0;overflow-wrap:anywhere"><strong>${escapeHtml(value)}</strong></td></tr>`,
  );
  const table =
    rows.length === 0 ? '' : `<table style="border-collapse:collapse;margin:4px 0 0">${rows.join('')}</table>`;
  return `<li style="margin:0 0 12px">${head}${escapeHtml(text)}${table}</li>`;
}

function blockHtml(block: MessageBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h2 style="margin:24px 0 8px;font-size:18px">${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p style="${PARAGRAPH_STYLE}">${escapeHtml(block.text)}</p>`;
    case 'items':
      return `<ol style="margin:0 0 16px;padding-left:24px">${block.items.map(itemHtml).join('')}</ol>`;
  }
}

/** Sets no text or page colour, so a dark reader keeps its own; nothing is fetched from anywhere. */
function htmlOf(content: MessageContent, language: LetterLanguage): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta name="color-scheme" content="light dark"><title>${escapeHtml(content.subject)}</title></head>`,
    `<body style="${BODY_STYLE}"><div style="max-width:600px;margin:0 auto">`,
    `<p style="${PARAGRAPH_STYLE}">${escapeHtml(content.salutation)}</p>`,
    ...content.blocks.map(blockHtml),
    `<p style="margin:0">${[content.closing, SENDER.name, ...SENDER.lines].map(escapeHtml).join('<br>')}</p>`,
    '</div></body>',
    '</html>',
    '',
  ].join('\n');
}

/**
 * @param content the words of the message
 * @returns subject, plain text and HTML; the same words give the same mail
 */
export function renderMessage(content: MessageContent, language: LetterLanguage): RenderedMessage {
  const tidy = { ...content, subject: oneLine(content.subject), blocks: content.blocks.map(tidyBlock) };
  const signature = [tidy.closing, SENDER.name, ...SENDER.lines].join('\n');
  const text = `${[tidy.salutation, ...tidy.blocks.map(blockText), signature].join('\n\n')}\n`;
  return { subject: tidy.subject, text, html: htmlOf(tidy, language) };
}
