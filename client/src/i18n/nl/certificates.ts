/** Dutch texts of the certificates without which a policy can keep somebody from recording identity checks. */
export const certificates = {
  title: 'Certificaat voor identiteitscontroles',
  none: 'Er is nog geen certificaat vastgelegd.',
  notAsked: 'Het beleid vraagt nu geen certificaat.',
  missing: 'Geen geldig certificaat. Identiteitscontroles vastleggen kan nu niet.',
  missingSomewhere:
    'Geen geldig certificaat. Bij een deel van de zaken kunnen nu geen identiteitscontroles worden vastgelegd: het beleid voor die zaken vraagt een certificaat.',
  until: 'Geldig tot en met %{day}.',
  endsSoon: 'Loopt af: geldig tot en met %{day}. Laat op tijd een nieuw certificaat vastleggen.',
  state: {
    waiting: 'Wacht op een andere beheerder',
    refused: 'Geweigerd',
    withdrawn: 'Ingetrokken',
    valid: 'Geldig',
    ended: 'Verlopen',
  },
  days: 'Uitgegeven op %{issuedOn}, geldig tot en met %{validUntil}.',
  recordedBy: 'Vastgelegd door %{name} op %{day}.',
  confirmedBy: 'Bevestigd door %{name}.',
  withdrawnBy: 'Ingetrokken door %{name} op %{day}. Reden: %{reason}',
  withdrawnWithAccount:
    'Ingetrokken op %{day}, toen %{name} dit account een andere naam, een ander mailadres of een andere koppeling gaf. Laat het opnieuw vastleggen.',
  endsWithName:
    'Met een andere naam telt een certificaat voor identiteitscontroles niet meer: het hoort bij één persoon.',
  endsWithAddress: 'Certificaten voor identiteitscontroles tellen daarna niet meer. Laat ze opnieuw vastleggen.',
  record: 'Leg certificaat vast',
  recordHelp:
    'Leg vast wat %{name} u liet zien. Het telt zodra een andere beheerder het bevestigt, tot en met dezelfde dag een jaar later.',
  kind: 'Opleiding of examen',
  issuedOn: 'Uitgegeven op',
  recorded: 'Vastgelegd. Een andere beheerder moet het bevestigen.',
  waits: '%{asker} legde een certificaat vast op',
  help: 'Bekijk zelf het certificaat van deze medewerker, en vergelijk naam, opleiding en dag.',
  endedWaiting:
    'Dit certificaat is verlopen terwijl het wachtte. Wijs het af, en laat een geldig certificaat vastleggen.',
  confirm: 'Bevestig het certificaat',
  confirmCertificateDone: 'Het certificaat is bevestigd.',
  refuseCertificateDone: 'Het certificaat gaat niet door.',
  withdraw: 'Trek certificaat in',
  withdrawHelp: '%{name} legt dan geen identiteitscontroles meer vast, tenzij een ander certificaat geldig is.',
  reason: 'Reden',
  withdrawCertificateDone: 'Het certificaat is ingetrokken.',
  someEnd: 'Certificaten voor identiteitscontroles die aandacht vragen:',
  ofEnding: '%{name}: geldig tot en met %{day}',
  ofMissing: '%{name}: geen geldig certificaat',
  more: 'en nog %{smart_count} medewerker |||| en nog %{smart_count} medewerkers',
} as const;
