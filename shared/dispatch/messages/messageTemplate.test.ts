import { describe, expect, it } from 'vitest';
import { BUILT_IN_TEMPLATES } from './builtInTemplates';
import { MESSAGE_KIND_IDS } from './messageKinds';
import { fillIn, messageTemplateSchema, templateProblems, type MessageTemplate } from './messageTemplate';

const RIGHT: MessageTemplate = BUILT_IN_TEMPLATES.nl.supplementRequest;
const LANGUAGES = ['nl', 'en'] as const;

function withText(text: string): MessageTemplate {
  return { ...RIGHT, blocks: [...RIGHT.blocks, { kind: 'paragraph', text }] };
}

describe('templates of messages', () => {
  it.each(LANGUAGES.flatMap((language) => MESSAGE_KIND_IDS.map((kind) => [language, kind] as const)))(
    'that a desk starts with have nothing against them: %s %s',
    (language, kind) => {
      const template = BUILT_IN_TEMPLATES[language][kind];
      expect(messageTemplateSchema.parse(template)).toEqual(template);
      expect(templateProblems(kind, template)).toEqual([]);
    },
  );

  it.each([
    ['a fact that no message has', withText('{{bsn}}'), 'unknownPlaceholder', 'bsn'],
    ['a fact of another kind', withText('{{receivedOn}}'), 'unknownPlaceholder', 'receivedOn'],
    ['a property of every object', withText('{{constructor}}'), 'unknownPlaceholder', 'constructor'],
    ['a brace that is left open', withText('tot {{dueOn'), 'openBraces', 'tot {{dueOn'],
    ['a third brace', withText('{{{dueOn}}}'), 'openBraces', '{{{dueOn}}}'],
    ['no day by which', { ...RIGHT, blocks: [{ kind: 'items' }, { kind: 'note' }] }, 'missingPlaceholder', 'dueOn'],
    [
      'no room for what is asked',
      { ...RIGHT, blocks: RIGHT.blocks.filter(({ kind }) => kind !== 'items') },
      'missingSlot',
      'items',
    ],
    ['what is asked twice', { ...RIGHT, blocks: [...RIGHT.blocks, { kind: 'items' }] }, 'repeatedSlot', 'items'],
  ] satisfies (readonly [string, MessageTemplate, string, string])[])(
    'are refused with %s',
    (_, template, problem, what) => {
      expect(templateProblems('supplementRequest', template)).toContainEqual({ problem, what });
    },
  );

  it('are refused with a slot that their kind does not fill', () => {
    const { lapse } = BUILT_IN_TEMPLATES.en;
    const template: MessageTemplate = { ...lapse, blocks: [...lapse.blocks, { kind: 'note' }] };
    expect(templateProblems('lapse', template)).toEqual([{ problem: 'unknownSlot', what: 'note' }]);
  });

  it('are filled once: what a customer calls himself is never read as a template', () => {
    const company = 'Bakkerij {{dueOn}} & Zn.';
    expect(fillIn('Beste {{ company }}, tot {{dueOn}}', { company, dueOn: '1 mei' })).toBe(
      `Beste ${company}, tot 1 mei`,
    );
    expect(() => fillIn('{{persons}}', { company })).toThrow('persons');
  });

  it('end a sentence with one full stop, also behind a name that ends in one', () => {
    const company = 'De Spoel B.V.';
    expect(fillIn('Voor {{company}}. Dag {{company}}, tot {{dueOn}}.', { company, dueOn: '1 mei' })).toBe(
      'Voor De Spoel B.V. Dag De Spoel B.V., tot 1 mei.',
    );
  });
});
