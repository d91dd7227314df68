/** What the desk says when it opens or closes a check for a reason outside the check itself. */
import type { LocalText } from './catalogue/checkType';

export const DESK_REMARKS = {
  notAskedAnyMore: {
    nl: 'Deze controle wordt voor dit niveau niet (meer) gevraagd.',
    en: 'This check is not, or no longer, asked for this level.',
  },
  askedAgain: { nl: 'Deze controle wordt weer gevraagd.', en: 'This check is asked again.' },
  differencesOpen: {
    nl: 'Er staan nog verschillen open; die beslissen deze controle.',
    en: 'Differences are still open; they decide this check.',
  },
  factsChanged: {
    nl: 'Opnieuw geopend, omdat gegevens van de aanvraag zijn gewijzigd.',
    en: 'Reopened because data of the application changed.',
  },
  newPost: { nl: 'Opnieuw geopend na nieuwe post.', en: 'Reopened after new post.' },
} as const satisfies Record<string, LocalText>;
export type DeskRemarkKey = keyof typeof DESK_REMARKS;
