/** What the screens ask of the templates of messages. */
import type {
  SaveTemplateInput,
  TemplateDesk,
  TemplateHistory,
  TemplateVersion,
} from '@desk/shared/contract/messageTemplates';
import type { MessageTemplate } from '@desk/shared/dispatch/messages/messageTemplate';
import type { SampleId } from '@desk/shared/dispatch/messages/sampleMessages';
import { OPERATIONS } from './operations.table';
import { addressOf } from './address';
import type { Call } from './call';
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

export function createTemplateCalls({ fetchBlob }: HttpClient, call: Call): TemplateCalls {
  return {
    templates: () => call(OPERATIONS.templates, {}),
    templateHistory: (place) => call(OPERATIONS.templateHistory, { params: { ...place } }),
    saveTemplate: (place, body) => call(OPERATIONS.saveTemplate, { params: { ...place }, body }),
    tryTemplate: (place, input) =>
      fetchBlob(addressOf('/message-templates/:kind/:language/letter', { ...place }), {
        method: 'POST',
        body: JSON.stringify(input),
      }),
  };
}
