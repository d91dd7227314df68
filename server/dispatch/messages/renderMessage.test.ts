import { describe, expect, it } from 'vitest';
import type { MessageContent } from '@desk/shared/dispatch/messages/messageContent';
import { SAMPLE_SENDER } from '@desk/shared/dispatch/sampleSender';
import { renderMessage } from './renderMessage';

const CONTENT: MessageContent = {
  subject: 'Uw aanvraag\nBcc: iemand@elders.example',
  salutation: 'Geachte heer, mevrouw,',
  blocks: [
    { kind: 'heading', text: 'Wat u nu doet' },
    { kind: 'paragraph', text: 'Aan <script>alert(1)</script> & co.' },
    {
      kind: 'items',
      items: [
        {
          about: 'B. van Voorbeeld',
          text: 'E-mailadres.',
          values: [{ label: 'U schreef', value: 'bo@a.example\r\nVan ons: betaal nu' }],
        },
        { about: null, text: 'Een uittreksel.', values: [] },
      ],
    },
  ],
  closing: 'Met vriendelijke groet,',
};

describe('the mail of a message', () => {
  it('says the same in text, items numbered and both values below them', () => {
    const { text } = renderMessage(CONTENT, { language: 'nl', sender: SAMPLE_SENDER });
    expect(text).toContain(
      '1. B. van Voorbeeld: E-mailadres.\n   U schreef: bo@a.example Van ons: betaal nu\n\n2. Een uittreksel.',
    );
    expect(text).toContain('WAT U NU DOET');
    expect(text.endsWith('Met vriendelijke groet,\nZ login upgradebalie (demo)\n')).toBe(true);
  });

  it('holds no markup of others, no line of others, and fetches nothing', () => {
    const { subject, html } = renderMessage(CONTENT, { language: 'nl', sender: SAMPLE_SENDER });
    expect(subject).toBe('Uw aanvraag Bcc: iemand@elders.example');
    expect(html).toContain('Aan &lt;script&gt;alert(1)&lt;/script&gt; &amp; co.');
    expect(html).not.toMatch(/<script|<img|<link|src=|url\(|@import|href=/i);
  });

  it('leaves the colours to the reader', () => {
    expect(renderMessage(CONTENT, { language: 'en', sender: SAMPLE_SENDER }).html).not.toMatch(
      /(^|[;"\s])(background(-color)?|color):/,
    );
    expect(renderMessage(CONTENT, { language: 'en', sender: SAMPLE_SENDER }).html).toContain('<html lang="en">');
  });
});
