/** Decides how an address names a part of a list: what it shows stands in the address, so that it can be kept and sent. */

export interface ListPart {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort?: readonly [field: string, order: 'ASC' | 'DESC'];
}

/** @param path of the list, such as `/applications` */
export function listAddress(path: string, { filter, sort }: ListPart): string {
  const query = new URLSearchParams({ filter: JSON.stringify(filter) });
  if (sort !== undefined) {
    query.set('sort', sort[0]);
    query.set('order', sort[1]);
  }
  return `${path}?${query.toString()}`;
}
