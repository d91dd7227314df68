/** What is asked of a customer, as far as its words need it. `about` is the signer or person it concerns; null for contract or company. */
import type { PersonName } from '../../application/fields/personFields';
import type { ComparedFieldKey } from '../../application/fields/comparedFields';
import type { LocalText } from '../../catalogue/checkType';
import type { ReasonCode } from '../../catalogue/checkTypes';

export type AskedItem =
  | { readonly kind: 'check'; readonly reasonCode: ReasonCode; readonly about: PersonName | null }
  | {
      readonly kind: 'mismatch';
      readonly field: ComparedFieldKey;
      readonly declared: string;
      readonly registered: string;
      readonly about: PersonName | null;
    }
  | { readonly kind: 'missing'; readonly missing: LocalText; readonly about: PersonName | null }
  | { readonly kind: 'text'; readonly text: string };
