/** Decides what is laid side by side of two entries that may be one human. */
import type { ApplicationPerson, Signer } from '@desk/shared/application/application';
import { documentOf } from '@desk/shared/checks/identity/identityDocument';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { joinPrefix } from '@desk/shared/language/prefixWords';

export interface ComparedPart {
  readonly part: 'firstNames' | 'initials' | 'surname' | 'birthDate' | 'document';
  /** As written for each; empty where it is not known. */
  readonly one: string;
  readonly other: string;
}

type Entry = ApplicationPerson | Signer;

/** How a day and a document are written on this screen. */
export interface Writing {
  readonly day: (day: string | null) => string;
  readonly document: (document: ApplicationDetail['identityDocuments'][number]) => string;
}

/**
 * @param record the case
 * @param ids of the two entries
 * @returns a row for each part that is known of either; none when an entry is not there any more
 */
export function comparedHumans(
  record: ApplicationDetail,
  ids: readonly [string, string],
  writing: Writing,
): ComparedPart[] {
  const [one, other] = ids.map((id) => [...record.signers, ...record.persons].find((entry) => entry.id === id));
  if (one === undefined || other === undefined) {
    return [];
  }
  const row = (part: ComparedPart['part'], read: (entry: Entry) => string): ComparedPart => {
    return { part, one: read(one), other: read(other) };
  };
  const documentText = ({ id }: Entry): string => {
    const document = documentOf(record.identityDocuments, id);
    return document === undefined ? '' : writing.document(document);
  };
  return [
    row('firstNames', ({ firstNames }) => firstNames),
    row('initials', ({ initials }) => initials),
    row('surname', ({ prefix, surname }) => joinPrefix(prefix, surname)),
    row('birthDate', ({ birthDate }) => writing.day(birthDate)),
    row('document', documentText),
  ].filter((compared) => compared.one !== '' || compared.other !== '');
}
