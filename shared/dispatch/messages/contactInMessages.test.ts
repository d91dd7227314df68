import { describe, expect, it } from 'vitest';
import { SAMPLE_SENDER } from '../sampleSender';
import type { Sender } from '../sender';
import { buildMessage } from './buildMessage';
import { BUILT_IN_TEMPLATES } from './builtInTemplates';
import type { MessageContent } from './messageContent';
import { MESSAGE_KIND_IDS } from './messageKinds';
import { templateProblems, type MessageTemplate } from './messageTemplate';
import { sampleMessage } from './sampleMessages';

const LANGUAGES = ['nl', 'en'] as const;
const OTHER: Sender = {
  name: 'Z login Noord',
  addressLines: ['Postbus 99', '9999 ZZ Stitswerd'],
  phone: '+31 20 000 11 22',
  email: 'noord@example.com',
  webPage: 'example.com/noord',
  openingHours: { nl: 'op werkdagen tot 16.00 uur', en: 'on working days until 4 pm' },
};

function sent(template: MessageTemplate, language: 'nl' | 'en' = 'nl'): MessageContent {
  return buildMessage(sampleMessage('lapse', 'short'), {
    template,
    language,
    sender: OTHER,
    letterTo: 'registeredAddress',
  });
}

describe('how to reach us', () => {
  it.each(LANGUAGES.flatMap((language) => MESSAGE_KIND_IDS.map((kind) => [language, kind] as const)))(
    'stands in every message, as the installation is set, and nothing of another: %s %s',
    (language, kind) => {
      const template = BUILT_IN_TEMPLATES[language][kind];
      const words = JSON.stringify(
        buildMessage(sampleMessage(kind, 'long'), { template, language, sender: OTHER, letterTo: 'registeredAddress' })
          .blocks,
      );
      const { name, phone, email, webPage, openingHours, addressLines } = OTHER;
      for (const value of [name, phone, email, webPage, openingHours[language], ...addressLines]) {
        expect(words).toContain(value);
      }
      const { openingHours: hours, addressLines: lines, ...others } = SAMPLE_SENDER;
      for (const value of [...Object.values(others), hours[language], ...lines]) {
        expect(words).not.toContain(value);
      }
    },
  );

  it('stands at the end, or where the template has its place', () => {
    const { lapse } = BUILT_IN_TEMPLATES.nl;
    expect(
      sent(lapse)
        .blocks.map(({ kind }) => kind)
        .indexOf('contact'),
    ).toBe(lapse.blocks.length);
    const placed = sent({ ...lapse, blocks: [{ kind: 'contact' }, ...lapse.blocks] });
    expect(placed.blocks.map(({ kind }) => kind).indexOf('contact')).toBe(0);
    expect(placed.blocks.filter(({ kind }) => kind === 'contact')).toHaveLength(1);
  });

  it('can be named in the words of every kind, and takes its place once', () => {
    const { lapse } = BUILT_IN_TEMPLATES.en;
    const text = '{{senderName}} / {{senderAddress}} / {{phone}} / {{email}} / {{webPage}} / {{openingHours}}';
    const named: MessageTemplate = { ...lapse, blocks: [{ kind: 'paragraph', text }, ...lapse.blocks] };
    expect(templateProblems('lapse', named)).toEqual([]);
    expect(sent(named, 'en').blocks[0]).toEqual({
      kind: 'paragraph',
      text:
        'Z login Noord / Z login Noord, Postbus 99, 9999 ZZ Stitswerd / +31\u00a020\u00a0000\u00a011\u00a022 / noord@example.com / ' +
        'example.com/noord / on working days until 4 pm',
    });
    const twice: MessageTemplate = { ...lapse, blocks: [...lapse.blocks, { kind: 'contact' }, { kind: 'contact' }] };
    expect(templateProblems('lapse', twice)).toEqual([{ problem: 'repeatedSlot', what: 'contact' }]);
  });
});
