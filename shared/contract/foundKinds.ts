/** Of which kind each thing is that a search says it found; who sees a kind stands in `access/fieldSight`. */
import type { FieldKind } from '../access/fieldSight';
import type { SearchFieldId } from '../search/searchFields';

export const FOUND_KINDS = {
  number: 'open',
  frontOfficeId: 'open',
  companyName: 'name',
  tradeName: 'name',
  kvkNumber: 'name',
  establishmentNumber: 'name',
  registrationNumber: 'name',
  address: 'words',
  manager: 'name',
  user: 'name',
  signer: 'name',
  email: 'reach',
  mobile: 'reach',
  meansNumber: 'name',
  sender: 'name',
  archivePlace: 'words',
  fileName: 'words',
  name: 'open',
  username: 'open',
} as const satisfies Readonly<Record<SearchFieldId, FieldKind>>;
