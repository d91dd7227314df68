/** Where each check of the catalogue comes from, in plain words, as an officer reads it beside the check. */
import type { LocalText } from './checkType';

export const SOURCES = {
  'CON-01': {
    nl: 'Upgradepagina van Z login: opnieuw een ondertekend contract; de volledigheid volgt daaruit',
    en: 'Upgrade page of Z login: a signed contract anew; that it is whole follows from it',
  },
  'CON-02': {
    nl: 'Upgradepagina en contracttoelichting van Z login',
    en: 'Upgrade page and contract instructions of Z login',
  },
  'CON-03': {
    nl: 'Aanvraagvoorwaarden van eHerkenningsleveranciers: ondertekenen met pen op het origineel',
    en: 'Conditions of eHerkenning suppliers: sign the original in pen',
  },
  'CON-04': {
    nl: 'Gebruik bij een andere eHerkenningsleverancier: een contract is drie maanden bruikbaar',
    en: 'Practice of another eHerkenning supplier: a contract serves for three months',
  },
  'CON-05': {
    nl: 'Afgeleid: ondertekend is wat online is aangevraagd',
    en: 'Inferred: what was signed is what was applied for online',
  },
  'CON-06': {
    nl: 'Upgradepagina van Z login: Beheermodule, veel gebruikers of meer bedrijven gaan een andere weg',
    en: 'Upgrade page of Z login: management module, many users or several companies go another way',
  },
  'COM-01': {
    nl: 'KVK-documentatie voor ontwikkelaars',
    en: 'KVK developer documentation',
  },
  'COM-02': {
    nl: 'Voorwaarden van eHerkenningsleveranciers: een ander KVK-nummer is een nieuwe aanvraag',
    en: 'Conditions of eHerkenning suppliers: another KVK number is a new application',
  },
  'COM-03': {
    nl: 'Afsprakenstelsel eToegang en beleid van leveranciers',
    en: 'eToegang trust framework and policy of suppliers',
  },
  'COM-04': {
    nl: 'Afsprakenstelsel eToegang; EU 2015/1502, bijlage 2.1.3',
    en: 'eToegang trust framework; EU 2015/1502, annex 2.1.3',
  },
  'COM-05': {
    nl: 'EU 2015/1502, bijlage 2.1.3',
    en: 'EU 2015/1502, annex 2.1.3',
  },
  'COM-06': {
    nl: 'Upgradepagina van Z login en uitleg over het vestigingsnummer',
    en: 'Upgrade page of Z login and its explanation of the establishment number',
  },
  'COM-07': {
    nl: 'Gebruik bij andere leveranciers: een uittreksel is veertien dagen bruikbaar',
    en: 'Practice of other suppliers: an extract serves for fourteen days',
  },
  'COM-08': {
    nl: 'EU 2015/1502, bijlage 2.1.3, niveau hoog',
    en: 'EU 2015/1502, annex 2.1.3, level high',
  },
  'AUT-01': {
    nl: 'Afsprakenstelsel eToegang: de ondertekenaar blijkt uit het Handelsregister',
    en: 'eToegang trust framework: the signer shows in the trade register',
  },
  'AUT-02': {
    nl: 'Afsprakenstelsel eToegang; uitleg van KVK over bevoegdheden',
    en: 'eToegang trust framework; KVK on authorities',
  },
  'AUT-03': {
    nl: 'Afsprakenstelsel eToegang: aantal handtekeningen per niveau',
    en: 'eToegang trust framework: number of signatures per level',
  },
  'AUT-04': {
    nl: 'Afsprakenstelsel eToegang; EU 2015/1502, bijlage 2.1.4',
    en: 'eToegang trust framework; EU 2015/1502, annex 2.1.4',
  },
  'AUT-05': {
    nl: 'Afsprakenstelsel eToegang: mandaat en volmacht',
    en: 'eToegang trust framework: mandate and power of attorney',
  },
  'AUT-06': {
    nl: 'EU 2015/1502, bijlage 2.1.4, niveau substantieel en hoog',
    en: 'EU 2015/1502, annex 2.1.4, levels substantial and high',
  },
  'AUT-07': {
    nl: 'Afsprakenstelsel eToegang: niveau van de beheerder; toepassing op een upgrade afgeleid',
    en: 'eToegang trust framework: level of the manager; its use for an upgrade is inferred',
  },
  'AUT-08': {
    nl: 'Aanvraagvoorwaarden van eHerkenning: de vertegenwoordiger wijst de beheerder aan',
    en: 'Conditions of eHerkenning: the representative appoints the manager',
  },
  'IDN-01': {
    nl: 'Afsprakenstelsel eToegang: gegevens van de persoon',
    en: 'eToegang trust framework: data of the person',
  },
  'IDN-02': {
    nl: 'Rijksoverheid en leveranciers over kopieën van identiteitsbewijzen',
    en: 'Dutch government and suppliers on copies of identity documents',
  },
  'IDN-03': {
    nl: 'Rijksoverheid en Autoriteit Persoonsgegevens over het afschermen van het BSN',
    en: 'Dutch government and data protection authority on masking the BSN',
  },
  'IDN-04': {
    nl: 'Voorwaarden van leveranciers: het identiteitsbewijs is nog geldig',
    en: 'Conditions of suppliers: the identity document is still valid',
  },
  'IDN-05': {
    nl: 'ICAO 9303 en RvIG over documentnummers',
    en: 'ICAO 9303 and RvIG on document numbers',
  },
  'IDN-06': {
    nl: 'Voorwaarden van leveranciers: naam en geboortedatum zoals op het document',
    en: 'Conditions of suppliers: name and birth date as on the document',
  },
  'IDN-07': {
    nl: 'EU 2015/1502, bijlage 2.1.2, niveau substantieel; RvIG over documentverificatie',
    en: 'EU 2015/1502, annex 2.1.2, level substantial; RvIG on document verification',
  },
  'IDN-08': {
    nl: 'Overzicht van betrouwbaarheidsniveaus van eHerkenning: verschijnen in persoon',
    en: 'Overview of eHerkenning assurance levels: appearing in person',
  },
  'IDN-09': {
    nl: 'EU 2015/1502, bijlage 2.1.2, niveau hoog',
    en: 'EU 2015/1502, annex 2.1.2, level high',
  },
  'IDN-10': {
    nl: 'Overzicht van eisen aan EH4: vertegenwoordiger en beheerder verschijnen beiden',
    en: 'Overview of demands on EH4: representative and manager both appear',
  },
  'IDN-11': {
    nl: 'Afgeleid: de handtekening hoort bij het document',
    en: 'Inferred: the signature belongs with the document',
  },
  'CTC-01': {
    nl: 'Upgradepagina van Z login: naam, adres en woonplaats exact gelijk',
    en: 'Upgrade page of Z login: name, address and city exactly equal',
  },
  'CTC-02': {
    nl: 'Upgradepagina van Z login: e-mailadres exact gelijk',
    en: 'Upgrade page of Z login: e-mail address exactly equal',
  },
  'CTC-03': {
    nl: 'Upgradepagina van Z login: mobiel nummer gelijk; uitleg over sms',
    en: 'Upgrade page of Z login: mobile number equal; explanation of SMS',
  },
  'CTC-04': {
    nl: 'Voorwaarden van leveranciers: alleen een actief middel gaat omhoog; verder afgeleid',
    en: 'Conditions of suppliers: only an active means goes up; the rest is inferred',
  },
  'CTC-05': {
    nl: 'Gebruik bij een andere leverancier: e-mail en mobiel zijn persoonlijk',
    en: 'Practice of another supplier: e-mail and mobile are personal',
  },
} as const satisfies Record<string, LocalText>;
