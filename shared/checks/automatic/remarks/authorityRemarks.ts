/** What the desk says about signing authority: one sentence per cause, in both languages. */
import type { LocalText } from '../../../catalogue/checkType';

export const AUTHORITY_REMARKS = {
  registerNotAsked: {
    nl: 'Het Handelsregister is nog niet opgevraagd.',
    en: 'The trade register has not been asked yet.',
  },
  registerUnavailable: {
    nl: 'Het Handelsregister gaf geen antwoord; vraag het opnieuw op of gebruik een uittreksel.',
    en: 'The trade register gave no answer; ask it again or use an extract.',
  },
  companyNotFound: {
    nl: 'Het KVK-nummer staat niet in het Handelsregister.',
    en: 'The KVK number is not in the trade register.',
  },
  registrationEnded: {
    nl: 'De inschrijving was op %{on} al beëindigd.',
    en: 'The registration had already ended on %{on}.',
  },
  specialStatus: {
    nl: 'Het bedrijf heeft een bijzondere rechtstoestand. Vraag de uitspraak op en beoordeel wie mag tekenen.',
    en: 'The company has a special legal status. Ask for the judgment and judge who may sign.',
  },
  bankruptcy: {
    nl: 'Het bedrijf is failliet: alleen de curator mag tekenen. Vraag het vonnis op en beoordeel of de curator heeft getekend.',
    en: 'The company is bankrupt: only the curator may sign. Ask for the judgment and judge whether the curator signed.',
  },
  moratorium: {
    nl: 'Het bedrijf heeft surseance van betaling: het bestuur mag alleen samen met de bewindvoerder tekenen. Vraag de beschikking op en beoordeel wie heeft getekend.',
    en: 'The company has a suspension of payments: the management may sign only together with the administrator. Ask for the judgment and judge who signed.',
  },
  registrationEndUnknown: {
    nl: 'De inschrijving is of wordt beëindigd, maar de dag is in het register niet volledig bekend. Zoek uit wanneer.',
    en: 'The registration has ended or will end, but the register does not know the whole day. Find out when.',
  },
  peopleUnknown: {
    nl: 'Het register gaf geen gegevens over functionarissen; gebruik een uittreksel.',
    en: 'The register gave no data on its officers; use an extract.',
  },
  signerResembles: {
    nl: 'In het register staat iemand die op de ondertekenaar lijkt, maar naam of geboortedatum verschilt. Beoordeel of dit dezelfde persoon is.',
    en: 'Somebody who resembles the signer is in the register, but the name or the birth date differs. Judge whether it is the same person.',
  },
  directorIsCompany: {
    nl: 'De functionaris is een bedrijf (%{company}). Vraag het uittreksel van dat bedrijf op; daaruit moet blijken wie ervoor mag tekenen.',
    en: 'The officer is a company (%{company}). Ask for the extract of that company; it must show who may sign for it.',
  },
  directorCompanyUnclear: {
    nl: 'De functionaris is een bedrijf (%{company}), en zijn gegevens in het register zeggen niet dat de ondertekenaar er alleen voor mag tekenen. Beoordeel het uittreksel van dat bedrijf.',
    en: 'The officer is a company (%{company}), and its data in the register do not say that the signer may sign for it alone. Judge the extract of that company.',
  },
  signerNotListed: {
    nl: 'De ondertekenaar staat niet in het register; beoordeel het mandaat of de volmacht.',
    en: 'The signer is not in the register; judge the mandate or power of attorney.',
  },
  signerDeceased: {
    nl: 'Volgens het register is de ondertekenaar overleden.',
    en: 'The register says that the signer is deceased.',
  },
  signerBarred: {
    nl: 'Het register noemt curatele, bewind of een andere beperking van de ondertekenaar.',
    en: 'The register names guardianship, administration of assets or another restriction of the signer.',
  },
  signerMinor: {
    nl: 'De ondertekenaar was op %{on} minderjarig.',
    en: 'The signer was a minor on %{on}.',
  },
  signerSuspended: {
    nl: 'De ondertekenaar was op %{on} geschorst.',
    en: 'The signer was suspended on %{on}.',
  },
  suspensionDayUnknown: {
    nl: 'De ondertekenaar is geschorst, maar het register noemt de dagen van de schorsing niet volledig. Zoek uit of de schorsing op %{on} gold.',
    en: 'The signer is suspended, but the register does not give the whole days of the suspension. Find out whether it was in force on %{on}.',
  },
  officeDayUnknown: {
    nl: 'Het register noemt de dag waarop de functie begint of eindigt niet volledig. Zoek uit of de ondertekenaar op %{on} in functie was.',
    en: 'The register does not give the whole day on which the office begins or ends. Find out whether the signer was in office on %{on}.',
  },
  notInOfficeYet: {
    nl: 'De ondertekenaar was op %{on} nog niet in functie.',
    en: 'The signer was not in office yet on %{on}.',
  },
  notInOfficeAnyMore: {
    nl: 'De ondertekenaar was op %{on} niet meer in functie.',
    en: 'The signer was no longer in office on %{on}.',
  },
  ownerOfCompany: {
    nl: 'De ondertekenaar is eigenaar.',
    en: 'The signer is the owner.',
  },
  soleAuthority: {
    nl: 'De ondertekenaar is alleen/zelfstandig bevoegd.',
    en: 'The signer may act alone.',
  },
  unlimitedAuthority: {
    nl: 'De ondertekenaar is onbeperkt bevoegd.',
    en: 'The signer has unlimited authority.',
  },
  fullPower: {
    nl: 'De ondertekenaar heeft een volledige volmacht.',
    en: 'The signer has full power of attorney.',
  },
  jointAuthority: {
    nl: 'De ondertekenaar is gezamenlijk bevoegd: kijk of ieder die mee moet tekenen, getekend heeft.',
    en: 'The signer has joint authority: look whether all who must sign too have signed.',
  },
  limitedAuthority: {
    nl: 'De ondertekenaar is beperkt bevoegd: lees de beperking.',
    en: 'The signer has limited authority: read the limit.',
  },
  limitedPower: {
    nl: 'De ondertekenaar heeft een beperkte volmacht: lees of die eHerkenning noemt.',
    en: 'The signer has a limited power of attorney: read whether it names eHerkenning.',
  },
  notEmpowered: {
    nl: 'Volgens het register is de ondertekenaar niet bevoegd.',
    en: 'The register says that the signer is not authorised.',
  },
  authorityUnknown: {
    nl: 'Het register zegt niet wat de ondertekenaar mag.',
    en: 'The register does not say what the signer may do.',
  },
  signerListed: {
    nl: 'De ondertekenaar staat met dezelfde naam en geboortedatum in het register.',
    en: 'The signer is in the register with the same name and birth date.',
  },
  signerFree: {
    nl: 'Het register noemt op %{on} geen belemmering bij de ondertekenaar.',
    en: 'The register names nothing that barred the signer on %{on}.',
  },
  signaturesAlone: {
    nl: 'Iemand die alleen mag tekenen, heeft getekend.',
    en: 'Somebody who may sign alone has signed.',
  },
  signaturesEnough: {
    nl: '%{signed} van de %{needed} handtekeningen die %{level} vraagt, zijn er.',
    en: '%{signed} of the %{needed} signatures that %{level} asks are there.',
  },
  signaturesTooFew: {
    nl: '%{level} vraagt %{needed|handtekening|handtekeningen}; aantal dat op het contract meetelt: %{signed}.',
    en: '%{level} asks %{needed|signature|signatures}; number that count on the contract: %{signed}.',
  },
  signaturesLimited: {
    nl: '%{level} laat geen beperking in de bevoegdheid toe.',
    en: '%{level} allows no limit in authority.',
  },
  signaturesOthers: {
    nl: 'De bestuurders hebben getekend, maar het register vraagt ook anderen; beoordeel wie.',
    en: 'The directors have signed, but the register asks others as well; judge who.',
  },
  signaturesNobodyElse: {
    nl: 'Eén handtekening is er, en het register noemt niemand anders die ook kan tekenen. De statuten of de tekst van de volmacht bepalen of dat genoeg is: vraag ze op en oordeel.',
    en: 'There is one signature, and the register names nobody else who could sign as well. The statutes or the text of the power decide whether that is enough: ask for them and judge.',
  },
  signaturesPower: {
    nl: 'De tekst van de volmacht noemt eHerkenning. Lees die bij AUT-05; daarna kunt u hier oordelen.',
    en: 'The text of the power of attorney names eHerkenning. Read it under AUT-05; then judge here.',
  },
  signaturesNobody: {
    nl: 'Niemand die heeft getekend, mocht op %{on} tekenen.',
    en: 'Nobody who signed was allowed to on %{on}.',
  },
  signaturesUnclear: {
    nl: 'Het register zegt niet genoeg over wie mag tekenen; oordeel zelf.',
    en: 'The register does not say enough about who may sign; judge for yourself.',
  },
  bindingOfOne: {
    nl: 'Het register noemt de ondertekenaar bij dit bedrijf.',
    en: 'The register names the signer at this company.',
  },
  bindingOfAll: {
    nl: 'Het register noemt alle %{signers} ondertekenaars bij dit bedrijf.',
    en: 'The register names all %{signers} signers at this company.',
  },
  bindingInDoubt: {
    nl: 'Het register noemt geen ondertekenaar met zekerheid bij dit bedrijf; vergelijk de namen zelf.',
    en: 'The register names no signer for certain at this company; compare the names yourself.',
  },
  // Of some of them. Cases proposed before the sentences above keep it for one and for all.
  bindingInRegister: {
    nl: 'Het register noemt %{listed} van de %{signers} ondertekenaars bij dit bedrijf.',
    en: 'The register names %{listed} of the %{signers} signers at this company.',
  },
  bindingDeclaredOnly: {
    nl: 'Geen van de ondertekenaars staat bij dit bedrijf in het register: de band is alleen verklaard.',
    en: 'None of the signers is in the register at this company: the bond is only declared.',
  },
} as const satisfies Record<string, LocalText>;
