/** What the screens ask of the templates of messages. */
import type {
  SaveTemplateInput,
  TemplateDesk,
  TemplateHistory,
  TemplateVersion,
} from '@desk/shared/contract/messageTemplates';
import type { MessageTemplate } from '@desk/shared/dispatch/messages/messageTemplate';
import type { SampleId } from '@desk/shared/dispatch/messages/sampleMessages';
import type { HttpClient } from './httpClient';

export type TemplatePlace = Pick<TemplateVersion, 'kind' | 'language'>;

export interface TemplateCalls {
  /** The words in force of every kind, in both languages. */
  readonly templates: () => Promise<readonly TemplateVersion[]>;
  readonly templateHistory: (place: TemplatePlace) => Promise<TemplateDesk>;
  readonly saveTemplate: (place: TemplatePlace, input: SaveTemplateInput) => Promise<TemplateHistory>;
  /** The letter that these words would make of an invented case, as a picture. */
  readonly tryTemplate: (
    place: TemplatePlace,
    input: { readonly template: MessageTemplate; readonly sample: SampleId },
  ) => Promise<Blob>;
}

export function createTemplateCalls({ send, fetchBlob }: HttpClient, api: string): TemplateCalls {
  const of = ({ kind, language }: TemplatePlace): string => `${api}/message-templates/${kind}/${language}`;
  const post = (input: object) => ({ method: 'POST', body: JSON.stringify(input) });
  return {
    templates: async () => (await send(`${api}/message-templates`)).json as TemplateVersion[],
    templateHistory: async (place) => (await send(of(place))).json as TemplateDesk,
    saveTemplate: async (place, input) => (await send(of(place), post(input))).json as TemplateHistory,
    tryTemplate: (place, input) =>
      fetchBlob(`${of(place)}/letter`, { ...post(input), headers: { 'Content-Type': 'application/json' } }),
  };
}
