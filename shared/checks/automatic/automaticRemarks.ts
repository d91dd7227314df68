/** What an automatic check says about its finding, in both languages; `%{name}` stands for a value of the remark's data. */
import type { LocalText } from '../../catalogue/checkType';
import { IDENTITY_REMARKS } from './remarks/identityRemarks';
import { AUTHORITY_REMARKS } from './remarks/authorityRemarks';
import { ESTABLISHMENT_REMARKS } from './remarks/establishmentRemarks';
import { REGISTER_REMARKS } from './remarks/registerRemarks';

export const AUTOMATIC_REMARKS = {
  ...AUTHORITY_REMARKS,
  ...ESTABLISHMENT_REMARKS,
  ...REGISTER_REMARKS,
  subjectUnknown: {
    nl: 'Deze persoon of ondertekenaar staat niet in de aanvraag.',
    en: 'This person or signer is not in the application.',
  },
  registrationUnknown: {
    nl: 'De huidige registratie is niet gevonden; zoek die op en beoordeel dit zelf.',
    en: 'The current registration was not found; look it up and judge this yourself.',
  },
  routeNormal: {
    nl: 'Gewone route: %{users|gebruiker|gebruikers}, één bedrijf, geen Beheermodule.',
    en: 'Normal route: %{users|user|users}, one company, no management module.',
  },
  routeManagementModule: {
    nl: 'Het bedrijf heeft een Beheermodule.',
    en: 'The company has a management module.',
  },
  routeNoKvkNumber: {
    nl: 'De aanvraag heeft geen KVK-nummer, zoals bij een buitenlands bedrijf of een overheidsorgaan buiten het Handelsregister.',
    en: 'The application has no KVK number, as with a foreign company or a public body outside the trade register.',
  },
  kvkNumberNone: {
    nl: 'Er is geen KVK-nummer: het Handelsregister zegt niets over dit bedrijf.',
    en: 'There is no KVK number: the trade register says nothing about this company.',
  },
  routeSeveralCompanies: {
    nl: 'De klant upgradet meer bedrijven tegelijk.',
    en: 'The customer upgrades several companies at once.',
  },
  routeTooManyUsers: {
    nl: 'De aanvraag telt %{users} gebruikers; de gewone route gaat tot en met %{maximum}.',
    en: 'The application has %{users} users; the normal route takes up to %{maximum}.',
  },
  kvkNumberSame: {
    nl: 'Het KVK-nummer is gelijk aan de registratie.',
    en: 'The KVK number equals the registration.',
  },
  kvkNumberChanged: {
    nl: 'Het KVK-nummer is anders dan in de registratie: dit is een nieuwe aanvraag, geen upgrade.',
    en: 'The KVK number differs from the registration: this is a new application, not an upgrade.',
  },
  managerNoUsers: {
    nl: 'Er is geen gebruiker in de aanvraag die van het niveau van een beheerder afhangt.',
    en: 'No user in the application depends on the level of a manager.',
  },
  managerReaches: {
    nl: 'De beheerder komt of blijft op %{level}, niet lager dan %{target}.',
    en: 'The manager gets to or stays at %{level}, not below %{target}.',
  },
  managerOther: {
    nl: 'Een andere beheerder van het bedrijf heeft of krijgt minstens %{target}.',
    en: 'Another manager of the company holds or gets at least %{target}.',
  },
  managerTooLow: {
    nl: 'Geen beheerder heeft of krijgt %{target}, het niveau dat voor de gebruikers is gevraagd.',
    en: 'No manager holds or gets %{target}, the level asked for the users.',
  },
  identityOneName: {
    nl: 'Eén naam: het identiteitsbewijs heeft ook geen voornamen. Naam en geboortedatum zijn volledig.',
    en: 'One name: the identity document has no first names either. Name and birth date are complete.',
  },
  identityOneNamePerhaps: {
    nl: 'Voornamen ontbreken. Leg het identiteitsbewijs vast: staat daar ook maar één naam, dan is dit volledig.',
    en: 'First names are missing. Record the identity document: if it has one name only as well, this is complete.',
  },
  identityComplete: {
    nl: 'Voornamen, achternaam en geboortedatum zijn ingevuld.',
    en: 'First names, surname and birth date are filled in.',
  },
  identityNameMissing: {
    nl: 'De voornamen of de achternaam ontbreken.',
    en: 'The first names or the surname are missing.',
  },
  identityBirthDateMissing: {
    nl: 'De geboortedatum ontbreekt.',
    en: 'The birth date is missing.',
  },
  identityNameAndBirthDateMissing: {
    nl: 'De volledige naam en de geboortedatum ontbreken.',
    en: 'The full name and the birth date are missing.',
  },
  meansUpgradable: {
    nl: 'Actief middel op %{current}; het doel is %{target}.',
    en: 'Active means at %{current}; the target is %{target}.',
  },
  meansUnknown: {
    nl: 'Er is bij deze registratie geen middel van deze persoon bekend.',
    en: 'No means of this person is known in this registration.',
  },
  meansSuspended: { nl: 'Het middel is geschorst.', en: 'The means is suspended.' },
  meansRevoked: { nl: 'Het middel is ingetrokken.', en: 'The means has been revoked.' },
  meansExpired: { nl: 'Het middel is verlopen.', en: 'The means has expired.' },
  meansLevelNotBelow: {
    nl: 'Het middel staat al op %{current}; dat ligt niet onder %{target}.',
    en: 'The means is already at %{current}; that is not below %{target}.',
  },
  meansOfOther: {
    nl: 'Het middel staat op naam van iemand anders: achternaam en geboortedatum verschillen.',
    en: 'The means belongs to someone else: surname and birth date differ.',
  },
  meansPersonUncertain: {
    nl: 'Achternaam of geboortedatum verschilt van het middel; ga na of dit dezelfde persoon is.',
    en: 'Surname or birth date differs from the means; find out whether this is the same person.',
  },
  contactPersonal: {
    nl: 'Niemand anders in de aanvraag gebruikt dit e-mailadres of mobiele nummer.',
    en: 'Nobody else in the application uses this e-mail address or mobile number.',
  },
  contactEmailShared: {
    nl: 'Het e-mailadres is ook van %{others|ander|anderen} in de aanvraag.',
    en: 'The e-mail address is also that of %{others|other|others} in the application.',
  },
  contactMobileShared: {
    nl: 'Het mobiele nummer is ook van %{others|ander|anderen} in de aanvraag.',
    en: 'The mobile number is also that of %{others|other|others} in the application.',
  },
  contactBothShared: {
    nl: 'E-mailadres en mobiel nummer zijn ook van %{others|ander|anderen} in de aanvraag.',
    en: 'E-mail address and mobile number are also those of %{others|other|others} in the application.',
  },
  contractFresh: {
    nl: 'Ondertekend op %{signedOn}, binnen %{months|maand|maanden} voor ontvangst op %{receivedOn}.',
    en: 'Signed on %{signedOn}, within %{months|month|months} before it was received on %{receivedOn}.',
  },
  contractStale: {
    nl: 'Ondertekend op %{signedOn}, meer dan %{months|maand|maanden} voor ontvangst op %{receivedOn}.',
    en: 'Signed on %{signedOn}, more than %{months|month|months} before it was received on %{receivedOn}.',
  },
  contractSignedAfterReceipt: {
    nl: 'De datum van ondertekening %{signedOn} ligt na de ontvangst op %{receivedOn}.',
    en: 'The signing date %{signedOn} lies after the receipt on %{receivedOn}.',
  },
  contractSignedInFuture: {
    nl: 'De datum van ondertekening %{signedOn} ligt in de toekomst.',
    en: 'The signing date %{signedOn} lies in the future.',
  },
  contractDateMissing: {
    nl: 'De datum van ondertekening is niet vastgelegd.',
    en: 'The signing date is not recorded.',
  },
  ...IDENTITY_REMARKS,
} as const satisfies Record<string, LocalText>;

export type AutomaticRemarkKey = keyof typeof AUTOMATIC_REMARKS;
