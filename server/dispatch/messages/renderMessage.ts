/** Makes the mail of a message: plain text and HTML with the same words, without what only the letter tells. */
import type { LetterLanguage } from '@desk/shared/dispatch/letterDate';
import type { MessageBlock, MessageContent, MessageItem } from '@desk/shared/dispatch/messages/messageContent';
import type { Sender } from '@desk/shared/dispatch/sender';
import { escapeHtml } from '@desk/shared/language/escapeHtml';
import {
  contactHtml,
  contactText,
  headingHtml,
  mailHtml,
  rowsHtml,
  signatureHtml,
  signatureText,
} from '../letters/mailFrame';

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
    case 'contact':
      return contactText(block);
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
    values: values
      .filter(({ onPaperOnly }) => onPaperOnly !== true)
      .map(({ label, value }) => ({ label, value: oneLine(value) })),
  };
}

function tidyBlock(block: MessageBlock): MessageBlock {
  return block.kind === 'items' ? { ...block, items: block.items.map(tidyItem) } : block;
}

const PARAGRAPH_STYLE = 'margin:0 0 16px;white-space:pre-line;overflow-wrap:anywhere';

function itemHtml({ about, text, values }: MessageItem): string {
  const head = about === null ? '' : `<strong>${escapeHtml(about)}</strong><br>`;
  const table = values.length === 0 ? '' : rowsHtml(values, { strong: true });
  return `<li style="margin:0 0 12px">${head}${escapeHtml(text)}${table}</li>`;
}

function paragraphHtml(text: string): string {
  return `<p style="${PARAGRAPH_STYLE}">${escapeHtml(text)}</p>`;
}

function blockHtml(block: MessageBlock): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block.text);
    case 'paragraph':
      return paragraphHtml(block.text);
    case 'items':
      return `<ol style="margin:0 0 16px;padding-left:24px">${block.items.map(itemHtml).join('')}</ol>`;
    case 'contact':
      return contactHtml(block);
  }
}

/**
 * @param content the words of the message
 * @returns subject, plain text and HTML; the same words give the same mail
 */
export function renderMessage(
  content: MessageContent,
  { language, sender }: { readonly language: LetterLanguage; readonly sender: Sender },
): RenderedMessage {
  const blocks = content.blocks.map(tidyBlock);
  const { salutation, closing } = content;
  const subject = oneLine(content.subject);
  const signature = { closing, name: sender.name };
  const parts = [paragraphHtml(salutation), ...blocks.map(blockHtml), signatureHtml(signature)];
  return {
    subject,
    text: `${[salutation, ...blocks.map(blockText), signatureText(signature)].join('\n\n')}\n`,
    html: mailHtml({ subject, language }, parts),
  };
}
