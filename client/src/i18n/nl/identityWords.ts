/** Dutch words for the codes of identity documents. */
import type { ZoneOutcome } from '@desk/shared/checks/identity/assessDocument';
import type { DocumentStatus } from '@desk/shared/checks/identity/documentStatus';
import type { DocumentFinding, DocumentHint, DocumentKind } from '@desk/shared/checks/identity/identityDocument';
import type { DigitState, MrzDigit } from '@desk/shared/checks/identity/parseMrz';

/** The word lists of identity documents; complete by type. */
export interface IdentityWordKeys {
  readonly documentKind: Record<DocumentKind, string>;
  readonly zoneOutcome: Record<ZoneOutcome, string>;
  readonly documentStatus: Record<DocumentStatus, string>;
  readonly mrzDigit: Record<MrzDigit, string>;
  readonly digitState: Record<DigitState, string>;
  readonly documentFinding: Record<DocumentFinding, string>;
  readonly documentHint: Record<DocumentHint, string>;
}

export const identityWords = {
  documentKind: {
    passport: 'Paspoort',
    identityCard: 'Identiteitskaart',
    residencePermit: 'Verblijfsdocument',
    drivingLicence: 'Rijbewijs',
    foreign: 'Buitenlands document',
  },
  zoneOutcome: {
    right: 'In orde',
    masked: 'In orde, deels niet te controleren (afgeschermd)',
    wrong: 'Klopt niet',
    unread: 'Niet gelezen',
  },
  documentStatus: {
    valid: 'Niet gemeld',
    lost: 'Gemeld als vermist',
    stolen: 'Gemeld als gestolen',
    foundAgain: 'Gemeld geweest en teruggevonden: blijft ongeldig',
    unknown: 'Onbekend bij de dienst',
    unavailable: 'Geen antwoord',
  },
  mrzDigit: {
    number: 'Documentnummer',
    birthDate: 'Geboortedatum',
    expiry: 'Geldig tot en met',
    personal: 'Persoonlijk nummer',
    composite: 'Totaal',
  },
  digitState: {
    right: 'klopt',
    wrong: 'klopt niet',
    masked: 'niet te controleren (afgeschermd)',
    absent: 'niet op dit document',
  },
  documentFinding: {
    letterO: 'Het nummer bevat een letter O; Nederlandse nummers hebben die niet.',
    numberFormat: 'Het nummer heeft niet de vorm van een Nederlands documentnummer.',
    confusedCharacter: 'In de MRZ staat een letter waar een cijfer hoort, bijvoorbeeld een O voor een 0.',
    impossibleDate: 'In de MRZ staat een datum die niet bestaat.',
    kindDiffers: 'De soort document is anders dan in de MRZ.',
    stateDiffers: 'Het land is anders dan in de MRZ.',
    numberDiffers: 'Het nummer is anders dan in de MRZ.',
    nameDiffers: 'De naam is anders dan in de MRZ.',
    birthDateDiffers: 'De geboortedatum is anders dan in de MRZ.',
    expiryDiffers: 'De geldigheid is anders dan in de MRZ.',
  },
  documentHint: {
    unusualZero: 'Het nummer bevat een nul; nummers van na 2019 hebben die niet. Kijk of het een letter is.',
    firstLetter: 'De eerste letter is gebruikelijk bij een andere soort document.',
    nameCutOff: 'De naam vult de hele regel en kan zijn afgekapt.',
    partnerName: 'Achter de naam staat die van een partner (e/v). De MRZ laat die weg; zo vastgelegd.',
    looksMasked: 'Het lijkt erop dat het BSN is afgeschermd. Vink dat aan.',
  },
} as const satisfies IdentityWordKeys;
