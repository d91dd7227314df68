/** Draws the letter that a template would make of an invented case, as a picture of its first page. */
import { BUILT_IN_VERSION } from '@desk/shared/dispatch/messages/builtInTemplates';
import { buildMessage } from '@desk/shared/dispatch/messages/buildMessage';
import type { TemplateVersion } from '@desk/shared/contract/messageTemplates';
import { sampleMessage, type SampleId } from '@desk/shared/dispatch/messages/sampleMessages';
import type { Dependencies } from '../../dependencies';
import { renderLetters } from '../letters/renderLetters';
import { mustBePrintable } from '../letters/mustBePrintable';
import { mustBeSound } from './changeTemplate';
import { messageLetter } from './messageLetter';
import { renderMessage } from './renderMessage';

const WIDTH = 900;
const NOBODY = '00000000-0000-7000-8000-000000000000';
const ADDRESS = {
  street: 'Voorbeeldstraat',
  houseNumber: '17',
  houseLetter: '',
  houseAddition: '',
  postcode: '1234 AB',
  city: 'Voorbeeldstad',
  poBox: '',
  country: 'NL',
};

/** @throws DomainError templateProblem; textNotPrintable */
export async function tryTemplate(
  deps: Dependencies,
  { kind, language, template, sample }: Pick<TemplateVersion, 'kind' | 'language' | 'template'> & { sample: SampleId },
): Promise<Buffer> {
  mustBeSound(kind, template);
  const input = sampleMessage(kind, sample);
  const { sender } = deps.config;
  const content = buildMessage(input, { template, language, sender, letterTo: 'registeredAddress' });
  const { caseNumber, company } = input.about;
  const letter = messageLetter(
    {
      id: NOBODY,
      applicationId: NOBODY,
      kind,
      templateVersion: BUILT_IN_VERSION,
      language,
      caseNumber,
      content,
      createdAt: deps.clock().toISOString(),
      createdById: NOBODY,
      createdByName: '',
      requestId: '',
      ...renderMessage(content, { language, sender }),
      receivers: { mails: [], byPost: true, letter: { company, address: ADDRESS } },
    },
    NOBODY,
  );
  mustBePrintable(letter);
  const scan = await deps.readers.openScan(
    await renderLetters({ title: content.subject, sender }, [letter]),
    'application/pdf',
  );
  try {
    return await scan.png(1, WIDTH);
  } finally {
    await scan.close();
  }
}
