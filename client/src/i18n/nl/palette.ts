/** Dutch texts of the one box: zoeken, en doen wat hier kan. */
import type { SearchFieldId } from '@desk/shared/search/searchFields';
import type { SearchKind } from '@desk/shared/search/searchKinds';

export const palette = {
  title: 'Zoek, of kies wat u wilt doen',
  open: 'Zoek',
  shortcut: 'Zoek in alles, of kies een actie',
  placeholder: 'Zaak, bedrijf, persoon, telefoon, postcode of actie',
  keys: '↑ ↓ kies · Enter open · Esc sluit',
  found: '1 gevonden |||| %{smart_count} gevonden',
  nothing:
    'Niets gevonden voor “%{q}”. Probeer een zaaknummer, KVK-nummer, achternaam, postcode of heel telefoonnummer.',
  busy: 'Bezig met zoeken…',
  failed: 'Het zoeken lukte niet. Probeer het opnieuw.',
  closed: 'afgesloten',
  all: 'Toon alle zaken met “%{q}”',
  of: '%{field} van %{name}',
  group: { page: 'Op deze pagina', go: 'Ga naar' },
  kind: {
    applications: 'Zaken',
    persons: 'Personen',
    'mail-items': 'Brieven',
    'scanned-letters': 'Brieven in het postvak',
    registrations: 'Registraties',
    users: 'Medewerkers',
  } satisfies Record<SearchKind, string>,
  field: {
    number: 'Nummer',
    frontOfficeId: 'Nummer van de aanvraag',
    companyName: 'Bedrijfsnaam',
    tradeName: 'Naam in het Handelsregister',
    kvkNumber: 'KVK-nummer',
    establishmentNumber: 'Vestigingsnummer',
    registrationNumber: 'Registratienummer',
    address: 'Adres',
    manager: 'Beheerder',
    user: 'Gebruiker',
    signer: 'Ondertekenaar',
    email: 'E-mailadres',
    mobile: 'Mobiel nummer',
    meansNumber: 'Middelnummer',
    sender: 'Afzender',
    archivePlace: 'Plaats in het archief',
    fileName: 'Bestand',
    name: 'Naam',
    username: 'Gebruikersnaam',
  } satisfies Record<SearchFieldId, string>,
} as const;
