/** What the desk says about identity documents: one sentence per cause, in both languages. */
import type { LocalText } from '../../../catalogue/checkType';

export const IDENTITY_REMARKS = {
  documentNotRecorded: {
    nl: 'Er is nog geen identiteitsbewijs vastgelegd; leg het vast of beoordeel dit zelf.',
    en: 'No identity document is recorded yet; record it or judge this yourself.',
  },
  documentValid: {
    nl: 'Het document is geldig tot en met %{expiresOn}.',
    en: 'The document is valid until %{expiresOn}.',
  },
  documentExpired: {
    nl: 'Het document is verlopen op %{expiresOn}.',
    en: 'The document expired on %{expiresOn}.',
  },
  documentExpiresSoon: {
    nl: 'Het document is geldig tot en met %{expiresOn}, korter dan de gevraagde %{months|maand|maanden}.',
    en: 'The document is valid until %{expiresOn}, less than the %{months|month|months} asked.',
  },
  zoneRight: {
    nl: 'Alle controlecijfers van de MRZ kloppen en de velden zijn gelijk aan het document.',
    en: 'All check digits of the MRZ are right and its fields equal the document.',
  },
  zoneMasked: {
    nl: 'Nummer, geboortedatum en geldigheid kloppen; de cijfers over het BSN zijn niet te controleren (afgeschermd).',
    en: 'Number, birth date and expiry are right; the digits over the citizen service number cannot be checked (masked).',
  },
  zoneDigitWrong: {
    nl: '%{wrong|controlecijfer van de MRZ klopt|controlecijfers van de MRZ kloppen} niet.',
    en: '%{wrong|check digit of the MRZ is|check digits of the MRZ are} wrong.',
  },
  zoneDiffers: {
    nl: 'MRZ, documentnummer en document komen op %{wrong|punt|punten} niet overeen.',
    en: 'MRZ, document number and document disagree on %{wrong|point|points}.',
  },
  zoneUnread: {
    nl: 'Er is geen MRZ vastgelegd, of het document heeft er geen; vergelijk het nummer zelf met de kopie.',
    en: 'No MRZ is recorded, or the document has none; compare the number with the copy yourself.',
  },
  bsnVisible: {
    nl: 'In de MRZ was een BSN leesbaar; het is niet bewaard. Scherm de scan af.',
    en: 'A citizen service number was legible in the MRZ; it was not kept. Redact the scan.',
  },
  bsnVisibleSoleProprietor: {
    nl: 'In de MRZ was een BSN leesbaar; het is niet bewaard. Bij een eenmanszaak mag het zichtbaar zijn als de diensten erom vragen.',
    en: 'A citizen service number was legible in the MRZ; it was not kept. A sole proprietor may show it when the services ask for it.',
  },
  identitySame: {
    nl: 'Naam en geboortedatum in aanvraag en document zijn gelijk.',
    en: 'Name and birth date in application and document are equal.',
  },
  identitySameInRegister: {
    nl: 'Naam en geboortedatum in aanvraag, document en Handelsregister zijn gelijk.',
    en: 'Name and birth date in application, document and trade register are equal.',
  },
  identitySurnameDiffers: {
    nl: 'De achternaam in de aanvraag is anders dan op het document.',
    en: 'The surname in the application differs from the document.',
  },
  identityFirstNamesDiffer: {
    nl: 'De voornamen in de aanvraag zijn anders dan op het document.',
    en: 'The first names in the application differ from the document.',
  },
  identityFirstNamesFewer: {
    nl: 'De aanvraag noemt minder voornamen dan het document; ga na of dit dezelfde persoon is.',
    en: 'The application names fewer first names than the document; find out whether this is the same person.',
  },
  identityBirthDateDiffers: {
    nl: 'De geboortedatum in de aanvraag is anders dan op het document.',
    en: 'The birth date in the application differs from the document.',
  },
  identityBirthDatePartial: {
    nl: 'Het document of de aanvraag noemt geen hele geboortedatum; vergelijk die zelf.',
    en: 'The document or the application has no whole birth date; compare it yourself.',
  },
  identityRegisterDiffers: {
    nl: 'Aanvraag en document zijn gelijk, maar het Handelsregister noemt bij deze achternaam andere voornamen of een andere geboortedatum.',
    en: 'Application and document are equal, but the trade register has other first names or another birth date with this surname.',
  },
  statusNotAsked: {
    nl: 'Het document is nog niet nagevraagd bij de verificatiedienst.',
    en: 'The verification service has not been asked about the document yet.',
  },
  statusValid: {
    nl: 'De verificatiedienst kent geen melding van dit document (nagevraagd op %{askedOn}).',
    en: 'The verification service knows no report of this document (asked on %{askedOn}).',
  },
  statusReported: {
    nl: 'Het document is gemeld als vermist of gestolen (nagevraagd op %{askedOn}). Een teruggevonden document blijft ongeldig.',
    en: 'The document was reported lost or stolen (asked on %{askedOn}). A document that was found again stays invalid.',
  },
  statusUnknown: {
    nl: 'De verificatiedienst kent dit document niet (nagevraagd op %{askedOn}); controleer nummer en land.',
    en: 'The verification service does not know this document (asked on %{askedOn}); check number and state.',
  },
  statusUnavailable: {
    nl: 'De verificatiedienst gaf geen antwoord (nagevraagd op %{askedOn}). Vraag het later opnieuw, of leg vast wat u hebt gedaan.',
    en: 'The verification service gave no answer (asked on %{askedOn}). Ask again later, or record what you did.',
  },
} as const satisfies Record<string, LocalText>;
