/** What each check is called, for whoever filters by one: the catalogue itself stays with the rooms. */
import { CHECK_CODES, checkType } from '@desk/shared/catalogue/checkTypes';

export const checkNames: readonly { readonly id: string; readonly nl: string; readonly en: string }[] = CHECK_CODES.map(
  (id) => ({ id, ...checkType(id).title }),
);
