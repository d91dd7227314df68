/** What the desk says about the establishment number (COM-06). */
import type { LocalText } from '../../../catalogue/checkType';

export const ESTABLISHMENT_REMARKS = {
  establishmentNone: {
    nl: 'Aanvraag en registratie hebben geen van beide een vestigingsnummer.',
    en: 'Neither the application nor the registration has an establishment number.',
  },
  establishmentSame: {
    nl: 'Hetzelfde vestigingsnummer als in de registratie; vraag de klant of dat bewust is gekozen.',
    en: 'The same establishment number as in the registration; ask the customer whether it was chosen on purpose.',
  },
  establishmentDiffers: {
    nl: 'Het vestigingsnummer verschilt van de registratie; vraag de klant wat de bedoeling is.',
    en: 'The establishment number differs from the registration; ask the customer what is meant.',
  },
  establishmentNotOfCompany: {
    nl: 'Het Handelsregister kent bij dit KVK-nummer geen vestiging met dit nummer (peilmoment %{asOf}).',
    en: 'The trade register knows no establishment with this number under this KVK number (as of %{asOf}).',
  },
  establishmentShutsOut: {
    nl: 'De klant vraagt %{services} aan, maar kan daar met een vestigingsnummer niet terecht. Niemand heeft bevestigd dat het zo bedoeld is.',
    en: 'The customer applies for %{services}, which cannot be reached with an establishment number. Nobody confirmed that it is meant so.',
  },
  establishmentAsked: {
    nl: 'De klant is gevraagd of het vestigingsnummer moet blijven; het antwoord is er nog niet.',
    en: 'The customer was asked whether the establishment number is to stay; there is no answer yet.',
  },
  establishmentKept: {
    nl: 'De klant koos op %{on} bewust voor dit vestigingsnummer.',
    en: 'The customer chose this establishment number on purpose on %{on}.',
  },
  establishmentKeptDiffers: {
    nl: 'De klant wil dit vestigingsnummer houden (%{on}), maar de registratie heeft een ander of geen nummer. Beoordeel of het bij dezelfde registratie hoort.',
    en: 'The customer wants to keep this establishment number (%{on}), but the registration has another or none. Judge whether it belongs to the same registration.',
  },
  establishmentDropped: {
    nl: 'De klant koos op %{on} voor registratie zonder vestigingsnummer.',
    en: 'The customer chose on %{on} to be registered without an establishment number.',
  },
} as const satisfies Record<string, LocalText>;
