/** The Dutch words that a new desk starts with: version 1 of every template. */
import type { MessageKindId } from '../messageKinds';
import type { MessageTemplate, TemplateBlock } from '../messageTemplate';

const p = (text: string): TemplateBlock => ({ kind: 'paragraph', text });
const h = (text: string): TemplateBlock => ({ kind: 'heading', text });
const ITEMS: TemplateBlock = { kind: 'items' };
const NOTE: TemplateBlock = { kind: 'note' };
const FRAME = { salutation: 'Geachte heer, mevrouw,', closing: 'Met vriendelijke groet,' } as const;
/** A message that nobody expected must say what to do about it. */
const NOT_YOURS = p(
  'Herkent u deze aanvraag niet? Bel ons dan zo snel mogelijk op {{phone}} en noem zaaknummer {{caseNumber}}. Wij vragen u nooit om een code of wachtwoord.',
);
const HOW_TO_SEND =
  'Stuur uw antwoord per post naar {{senderAddress}}. Vermeld daarbij zaaknummer {{caseNumber}}. Stuur geen kopie van een identiteitsbewijs per e-mail.';

export const DUTCH_TEMPLATES: Readonly<Record<MessageKindId, MessageTemplate>> = {
  confirmationOfReceipt: {
    ...FRAME,
    subject: 'Wij hebben uw aanvraag ontvangen ({{caseNumber}})',
    blocks: [
      p(
        'Op {{receivedOn}} ontvingen wij het contract van {{company}} voor eHerkenning {{level}}. Uw zaaknummer is {{caseNumber}}.',
      ),
      p(
        'Wij controleren nu de gegevens. Missen wij iets of verschilt er iets van uw registratie, dan krijgt u daarover bericht. U hoeft nu niets te doen.',
      ),
      p('De middelen die u nu gebruikt, blijven geldig totdat het nieuwe niveau is geactiveerd.'),
      NOT_YOURS,
    ],
  },
  supplementRequest: {
    ...FRAME,
    subject: 'Wij hebben nog iets van u nodig ({{caseNumber}})',
    blocks: [
      p(
        'U hebt voor {{company}} eHerkenning {{level}} aangevraagd. Wij kunnen de aanvraag nog niet verder behandelen. Dit hebben wij nog van u nodig:',
      ),
      ITEMS,
      NOTE,
      h('Wat u nu doet'),
      p(`Wij ontvangen uw antwoord graag uiterlijk op {{dueOn}}. ${HOW_TO_SEND}`),
      p('Krijgen wij geen antwoord, dan vervalt de aanvraag. Uw huidige middelen blijven geldig.'),
      NOT_YOURS,
    ],
  },
  reminder: {
    ...FRAME,
    subject: 'Herinnering: wij wachten op uw antwoord ({{caseNumber}})',
    blocks: [
      p(
        'Wij vroegen u om een aanvulling op de aanvraag van {{company}} voor eHerkenning {{level}}. Uw antwoord hebben wij nog niet ontvangen. Het gaat om:',
      ),
      ITEMS,
      p(`Wij ontvangen uw antwoord graag uiterlijk op {{dueOn}}. ${HOW_TO_SEND}`),
      p('Hebt u uw antwoord al verstuurd, dan hoeft u niets te doen. Zonder antwoord vervalt de aanvraag.'),
      NOT_YOURS,
    ],
  },
  identification: {
    ...FRAME,
    subject: 'Uitnodiging: identificatie voor eHerkenning {{level}} ({{caseNumber}})',
    blocks: [
      p(
        'U hebt voor {{company}} eHerkenning {{level}} aangevraagd. Voor dit niveau moeten wij het originele identiteitsbewijs zien van: {{persons}}. Daarvoor is een persoonlijke afspraak nodig; niemand kan zich laten vervangen.',
      ),
      h('De afspraak'),
      p('{{appointment}}'),
      NOTE,
      h('Wat neemt u mee?'),
      p(
        'Neem het originele identiteitsbewijs mee waarvan wij een kopie hebben: een paspoort, identiteitskaart of rijbewijs dat nog geldig is. Een kopie of foto is niet voldoende. Houd ook zaaknummer {{caseNumber}} bij de hand.',
      ),
      p(
        'Kunt u niet of is het identiteitsbewijs vervangen? Bel ons dan vooraf op {{phone}}. Zolang wij het identiteitsbewijs niet hebben gezien, kunnen wij de aanvraag niet verder behandelen. Uw huidige middelen blijven geldig.',
      ),
      NOT_YOURS,
    ],
  },
  rejection: {
    ...FRAME,
    subject: 'Uw aanvraag is afgewezen ({{caseNumber}})',
    blocks: [
      p(
        'U hebt voor {{company}} eHerkenning {{level}} aangevraagd. Wij kunnen deze aanvraag niet goedkeuren. Dit zijn de redenen:',
      ),
      ITEMS,
      NOTE,
      h('Wat dit betekent'),
      p('Uw huidige middelen blijven geldig. Is dit opgelost? Dan kunt u opnieuw aanvragen.'),
      p(
        'Bent u het niet eens met dit besluit? Schrijf ons dan binnen zes weken waarom, naar {{senderAddress}}. Vermeld daarbij zaaknummer {{caseNumber}}. Een collega die niet bij de aanvraag betrokken was, beoordeelt de aanvraag dan opnieuw.',
      ),
    ],
  },
  paperReminder: {
    ...FRAME,
    subject: 'Wij wachten op uw contract ({{caseNumber}})',
    blocks: [
      p(
        'U hebt voor {{company}} eHerkenning {{level}} aangevraagd. Het ondertekende contract hebben wij nog niet ontvangen.',
      ),
      p(
        'Stuur het contract per post naar {{senderAddress}}. Wij ontvangen het graag uiterlijk op {{dueOn}}. Zet bij de handtekening dat het om een upgrade gaat. Ontvangen wij niets, dan vervalt de aanvraag.',
      ),
      p('Hebt u het contract al verstuurd, dan hoeft u niets te doen. Uw huidige middelen blijven geldig.'),
      NOT_YOURS,
    ],
  },
  approval: {
    ...FRAME,
    subject: 'Uw aanvraag is goedgekeurd ({{caseNumber}})',
    blocks: [
      p('Wij hebben de aanvraag van {{company}} voor eHerkenning {{level}} goedgekeurd.'),
      p(
        'Het nieuwe niveau is voor: {{persons}}. Per persoon sturen wij een activeringscode en, apart daarvan, een link. Na gebruik van beide geldt het nieuwe niveau. Tot die tijd blijft het huidige middel geldig.',
      ),
      h('Niet goedgekeurd'),
      ITEMS,
      NOT_YOURS,
    ],
  },
  upgradeNotice: {
    ...FRAME,
    subject: 'Hoger niveau toegekend aan {{company}}: was u dit niet? ({{caseNumber}})',
    blocks: [
      p(
        'Op {{decidedOn}} hebben wij de aanvraag van {{company}} voor eHerkenning {{level}} goedgekeurd. U krijgt dit bericht op het adres dat bij ons geregistreerd staat.',
      ),
      p(
        'Het nieuwe niveau gaat pas in als de code en de link zijn gebruikt die wij apart versturen. Tot die tijd verandert er niets.',
      ),
      h('Was u dit niet?'),
      p(
        'Herkent u deze aanvraag niet, of komt die niet van uw organisatie? Bel ons dan meteen op {{phone}} en noem zaaknummer {{caseNumber}}. Wij maken dan alle open codes ongeldig en zoeken het met u uit.',
      ),
      p('Klopt het? Dan hoeft u niets te doen. Wij vragen u nooit om een code of wachtwoord.'),
    ],
  },
  codeReminder: {
    ...FRAME,
    subject: 'Herinnering: activeer eHerkenning {{level}} ({{caseNumber}})',
    blocks: [
      p(
        'De aanvraag van {{company}} voor eHerkenning {{level}} is goedgekeurd, maar u hebt het nieuwe niveau nog niet geactiveerd. Dat kan tot en met {{dueOn}}.',
      ),
      p(
        'U hebt daarvoor de code en de link nodig die wij u apart hebben gestuurd. Ze staan niet in dit bericht. Activeert u niet op tijd, dan blijft uw huidige middel gewoon geldig.',
      ),
      p('Hebt u de code of de link niet ontvangen? Bel ons op {{phone}} en noem zaaknummer {{caseNumber}}.'),
      NOT_YOURS,
    ],
  },
  completion: {
    ...FRAME,
    subject: 'Uw upgrade naar eHerkenning {{level}} is afgerond ({{caseNumber}})',
    blocks: [
      p('De upgrade van {{company}} naar eHerkenning {{level}} is afgerond.'),
      p('Het nieuwe niveau geldt voor: {{persons}}.'),
      h('Vergeet uw machtigingen niet'),
      p(
        'Machtigingen gaan niet vanzelf mee naar het nieuwe middel. Laat uw beheerder de machtigingen activeren op het nieuwe middel. Tot die tijd kan een gebruiker bij sommige diensten niet inloggen.',
      ),
      NOT_YOURS,
    ],
  },
  lapse: {
    ...FRAME,
    subject: 'Uw aanvraag is vervallen ({{caseNumber}})',
    blocks: [
      p(
        'U hebt voor {{company}} eHerkenning {{level}} aangevraagd. Wij hebben niet op tijd ontvangen wat wij daarvoor nodig hebben. De aanvraag is daarom vervallen.',
      ),
      p('Uw huidige middelen blijven geldig. Wilt u het hogere niveau nog steeds? Dan kunt u opnieuw aanvragen.'),
      p('Hebt u uw stukken al verstuurd? Bel ons dan op {{phone}} en noem zaaknummer {{caseNumber}}.'),
      NOT_YOURS,
    ],
  },
};
