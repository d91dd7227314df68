/** What the desk says about a company after asking the trade register; `asOf` is the day of the register's data. */
import type { LocalText } from '../../../catalogue/checkType';

export const REGISTER_REMARKS = {
  kvkNumberMalformed: {
    nl: 'Een KVK-nummer heeft acht cijfers; dit nummer niet.',
    en: 'A KVK number has eight digits; this one has not.',
  },
  kvkNumberFound: {
    nl: 'Het nummer staat in het Handelsregister (%{provider}, %{asOf}).',
    en: 'The number is in the trade register (%{provider}, %{asOf}).',
  },
  kvkNumberNotFound: {
    nl: 'Het nummer staat niet in het Handelsregister (%{provider}, %{asOf}).',
    en: 'The number is not in the trade register (%{provider}, %{asOf}).',
  },
  registrationActive: {
    nl: 'De inschrijving liep op %{asOf} (%{provider}).',
    en: 'The registration was current on %{asOf} (%{provider}).',
  },
  companyDeregistered: {
    nl: 'De inschrijving is geëindigd op %{endedOn} (%{provider}, %{asOf}); de teamleider beslist of de aanvraag doorgaat.',
    en: 'The registration ended on %{endedOn} (%{provider}, %{asOf}); the supervisor decides whether the application goes on.',
  },
  companyEndUnknown: {
    nl: 'De inschrijving is of wordt beëindigd, maar de dag is in het register niet volledig bekend: %{endedOn} (%{provider}, %{asOf}). Zoek uit wanneer.',
    en: 'The registration has ended or will end, but the register does not know the whole day: %{endedOn} (%{provider}, %{asOf}). Find out when.',
  },
  noSpecialStatus: {
    nl: 'Het register noemt op %{asOf} geen bijzondere rechtstoestand (%{provider}).',
    en: 'The register names no special legal status on %{asOf} (%{provider}).',
  },
  specialStatusNamed: {
    nl: 'Het register noemt op %{asOf} een bijzondere rechtstoestand (%{provider}), zoals faillissement of surseance.',
    en: 'The register names a special legal status on %{asOf} (%{provider}), such as bankruptcy or suspension of payments.',
  },
  specialStatusUnknown: {
    nl: 'Het register gaf op %{asOf} geen gegevens waaruit een bijzondere rechtstoestand blijkt of niet (%{provider}); gebruik een uittreksel.',
    en: 'The register gave no data on %{asOf} that show a special legal status or the absence of one (%{provider}); use an extract.',
  },
  companySame: {
    nl: 'Naam en rechtsvorm zijn gelijk aan het register (%{provider}, %{asOf}).',
    en: 'Name and legal form equal the register (%{provider}, %{asOf}).',
  },
  companySpelling: {
    nl: 'Naam en rechtsvorm verschillen alleen in schrijfwijze van het register (%{provider}, %{asOf}).',
    en: 'Name and legal form differ from the register in spelling only (%{provider}, %{asOf}).',
  },
  companyNameDiffers: {
    nl: 'De naam verschilt van het register (%{provider}, %{asOf}).',
    en: 'The name differs from the register (%{provider}, %{asOf}).',
  },
  legalFormDiffers: {
    nl: 'De rechtsvorm verschilt van het register (%{provider}, %{asOf}).',
    en: 'The legal form differs from the register (%{provider}, %{asOf}).',
  },
  legalFormUnknown: {
    nl: 'De naam klopt; het register noemt geen rechtsvorm (%{provider}, %{asOf}).',
    en: 'The name matches; the register names no legal form (%{provider}, %{asOf}).',
  },
  registerFresh: {
    nl: 'Gegevens uit het register van %{asOf} (%{provider}): %{days|dag|dagen} oud, de termijn is %{maximum}.',
    en: 'Register data of %{asOf} (%{provider}): %{days|day|days} old, the limit is %{maximum}.',
  },
  registerStale: {
    nl: 'Gegevens uit het register van %{asOf} (%{provider}): %{days|dag|dagen} oud, meer dan %{maximum}. Vraag ze opnieuw op.',
    en: 'Register data of %{asOf} (%{provider}): %{days|day|days} old, more than %{maximum}. Ask for them again.',
  },
  companyIdVerified: {
    nl: 'KVK-nummer en RSIN horen bij elkaar volgens het register (%{provider}, %{asOf}).',
    en: 'KVK number and RSIN belong together according to the register (%{provider}, %{asOf}).',
  },
  companyIdByNumber: {
    nl: 'Een eenmanszaak heeft geen eigen RSIN; het KVK-nummer is geverifieerd bij het register (%{provider}, %{asOf}).',
    en: 'A sole proprietorship has no RSIN of its own; the KVK number is verified with the register (%{provider}, %{asOf}).',
  },
  companyIdMissing: {
    nl: 'Het register noemt geen RSIN bij dit nummer (%{provider}, %{asOf}); zoek uit waarom.',
    en: 'The register names no RSIN with this number (%{provider}, %{asOf}); find out why.',
  },
  companyIdWrong: {
    nl: 'Nummer en RSIN horen volgens het register niet bij elkaar (%{provider}, %{asOf}).',
    en: 'According to the register number and RSIN do not belong together (%{provider}, %{asOf}).',
  },
} as const satisfies Record<string, LocalText>;
