/** What a customer puts in the envelope behind the contract, page by page: copies of identity documents, an extract, a mandate. */
import type { ApplicationInput, SignerInput } from '@desk/shared/application/application';
import { isSameHuman } from '@desk/shared/application/samePerson';
import { CONTRACT_PARTS, type PageKind } from '@desk/shared/application/pageKinds';
import type { Card } from '../identityCard';

export type Enclosure =
  | { readonly kind: 'identityCopy'; readonly card: Card }
  | { readonly kind: 'registerExtract'; readonly application: ApplicationInput; readonly asOf: string }
  | { readonly kind: 'mandate'; readonly application: ApplicationInput; readonly signer: SignerInput };

type Human = Pick<SignerInput, 'firstNames' | 'prefix' | 'surname' | 'birthDate'>;

/** Everybody of an application whose copy can be asked, each human once, signers first. */
export function humansOf({ signers, persons }: Pick<ApplicationInput, 'signers' | 'persons'>): Human[] {
  const everybody: readonly Human[] = [...signers, ...persons];
  return everybody.filter((one, at) => everybody.findIndex((other) => other === one || isSameHuman(one, other)) === at);
}

/** What each page of the letter is, in the order of the scan; a page of the contract that was forgotten is not there. */
export function pageKindsOf(missingPages: readonly number[], enclosures: readonly Enclosure[]): PageKind[] {
  const contract = CONTRACT_PARTS.filter((_, at) => !missingPages.includes(at + 1));
  return [...contract, ...enclosures.map(({ kind }) => kind)];
}
