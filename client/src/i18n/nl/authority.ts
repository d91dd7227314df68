/** Dutch texts of the card on signing authority. */
import type { RegisterAuthority } from '@desk/shared/application/tradeRegister';
import type { Verdict } from '@desk/shared/checks/authority/judgeSigner';

export const authority = {
  title: 'Tekenbevoegdheid',
  asOfSigning: 'Op de dag van ondertekening, %{day}',
  asOfReceipt: 'De dag van ondertekening is niet vastgelegd; beoordeeld op de dag van ontvangst, %{day}',
  together: 'Samen met de anderen die getekend hebben.',
  missing: 'Kunnen nog tekenen:',
  limit: 'tot € %{amount}',
  judge: 'Het register beslist dit niet. Leg uw eigen oordeel vast bij de controles op bevoegdheid.',
  verdict: {
    authorised: 'Ja',
    notAuthorised: 'Nee',
    undetermined: 'Niet vastgesteld',
  } satisfies Record<Verdict, string>,
  entry: {
    owner: 'eigenaar',
    sole: 'alleen/zelfstandig bevoegd',
    unlimited: 'onbeperkt bevoegd',
    fullPower: 'volledige volmacht',
    joint: 'gezamenlijk bevoegd',
    limited: 'beperkt bevoegd',
    limitedPower: 'beperkte volmacht',
    none: 'niet bevoegd',
    unknown: 'bevoegdheid niet vermeld',
  } satisfies Record<RegisterAuthority, string>,
} as const;
