/** Dutch texts of the page of one case: its header, its actions with their dialogs, the scan viewer and the data cards. */
export const bench = {} as const;
