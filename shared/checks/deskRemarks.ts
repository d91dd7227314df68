/** What the desk says when it opens or closes a check for a reason outside the check itself. */
import type { LocalText } from '../catalogue/checkType';

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
    nl: 'Opnieuw geopend, want er is iets gewijzigd: %{changes}.',
    en: 'Reopened because something changed: %{changes}.',
  },
  registerTooOld: {
    nl: 'Opnieuw geopend: de registergegevens van %{asOf} zijn ouder dan %{days|dag|dagen}.',
    en: 'Reopened: the register data of %{asOf} are older than %{days|day|days}.',
  },
  registerSaysOtherwise: {
    nl: 'Opnieuw geopend: het Handelsregister geeft nu iets anders op.',
    en: 'Reopened: the trade register now says something else.',
  },
  letterGone: {
    nl: 'Opnieuw geopend: een brief bleek van een andere zaak te zijn.',
    en: 'Reopened: a letter turned out to belong to another case.',
  },
  pageIsOther: {
    nl: 'Opnieuw geopend: een pagina bleek iets anders te zijn dan eerst gezegd.',
    en: 'Reopened: a page turned out to be something else than was said first.',
  },
  answerCame: {
    nl: 'Opnieuw geopend: de klant heeft op onze vraag geantwoord.',
    en: 'Reopened: the customer has answered our question.',
  },
  newPost: { nl: 'Opnieuw geopend na nieuwe post.', en: 'Reopened after new post.' },
} as const satisfies Record<string, LocalText>;
export type DeskRemarkKey = keyof typeof DESK_REMARKS;
