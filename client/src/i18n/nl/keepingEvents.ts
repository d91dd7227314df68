/** What the history says of what was erased, and of what was copied. */
import type { RetentionAuditData } from '@desk/shared/audit/retentionEvents';

export const keepingEvents = {
  'case.erased':
    'Zaak %{number} gewist, gesloten op %{closedOn}: %{basis}. Alleen het logboek is er nog, zonder gegevens van personen.',
  'trail.erased': 'Gegevens van personen bij %{events|gebeurtenis|gebeurtenissen} van vóór %{until} gewist: %{basis}.',
  'document.imagesErased': 'Kopieën van identiteitsbewijzen gewist na het besluit: %{pages|pagina|pagina’s}.',
  'mail.batchErased': 'Stapel scans gewist; alle brieven zijn afgehandeld.',
  'registration.erased': 'Registratie gewist: %{basis}.',
  'retention.performed':
    'Bewaartermijnen nagelopen: gewist zijn %{cases|zaak|zaken}, kopieën in %{images|scan|scans} en %{other} andere.',
  'backup.made':
    'Reservekopie klaar, van %{takenAt}: %{documents|document|documenten}, en %{missing} die toen al weg of beschadigd waren.',
} as const satisfies Record<keyof RetentionAuditData, string>;
