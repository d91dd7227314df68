/** The Dutch words that a new desk starts with: version 1 of every template. */
import type { MessageKindId } from '../messageKinds';
import type { MessageTemplate, TemplateBlock } from '../messageTemplate';

const p = (text: string): TemplateBlock => ({ kind: 'paragraph', text });
const h = (text: string): TemplateBlock => ({ kind: 'heading', text });
const ITEMS: TemplateBlock = { kind: 'items' };
const NOTE: TemplateBlock = { kind: 'note' };
const FRAME = { salutation: 'Geachte heer, mevrouw,', closing: 'Met vriendelijke groet,' } as const;
/** Whoever gets a message that he did not expect must know what to do. */
const NOT_YOURS = p(
  'Kent u deze aanvraag niet? Meld het ons dan zo snel mogelijk, met het dossiernummer van dit bericht. Wij vragen u nooit om een code of wachtwoord.',
);
const HOW_TO_SEND =
  'Stuur uw antwoord per post naar het adres in dit bericht en zet er ons dossiernummer {{caseNumber}} bij. Stuur geen identiteitsbewijzen per e-mail.';

export const DUTCH_TEMPLATES: Readonly<Record<MessageKindId, MessageTemplate>> = {
  confirmationOfReceipt: {
    ...FRAME,
    subject: 'Wij hebben uw aanvraag ontvangen ({{caseNumber}})',
    blocks: [
      p(
        'Op {{receivedOn}} ontvingen wij het contract van {{company}} voor eHerkenning {{level}}. Uw dossiernummer is {{caseNumber}}.',
      ),
      p(
        'Wij controleren nu de gegevens. Missen wij iets of verschilt er iets van uw registratie, dan krijgt u daar bericht van. U hoeft nu niets te doen.',
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
        'U vroeg voor {{company}} eHerkenning {{level}} aan. Wij kunnen de aanvraag nog niet verder behandelen. Dit is er nog nodig:',
      ),
      ITEMS,
      NOTE,
      h('Wat u nu doet'),
      p(`Wij ontvangen uw antwoord graag uiterlijk op {{dueOn}}. ${HOW_TO_SEND}`),
      p('Krijgen wij geen antwoord, dan vervalt de aanvraag. Uw huidige middelen blijven dan gewoon geldig.'),
      NOT_YOURS,
    ],
  },
  reminder: {
    ...FRAME,
    subject: 'Herinnering: wij wachten op uw antwoord ({{caseNumber}})',
    blocks: [
      p(
        'Wij vroegen u om een aanvulling op de aanvraag van {{company}} voor eHerkenning {{level}}. Uw antwoord is nog niet binnen. Het gaat om:',
      ),
      ITEMS,
      p(`Wij ontvangen uw antwoord graag uiterlijk op {{dueOn}}. ${HOW_TO_SEND}`),
      p('Hebt u het al verstuurd, dan hoeft u niets te doen. Zonder antwoord vervalt de aanvraag.'),
    ],
  },
  rejection: {
    ...FRAME,
    subject: 'Uw aanvraag is afgewezen ({{caseNumber}})',
    blocks: [
      p(
        'U vroeg voor {{company}} eHerkenning {{level}} aan. Wij kunnen deze aanvraag niet goedkeuren. Dit is de reden:',
      ),
      ITEMS,
      NOTE,
      h('Wat dit betekent'),
      p('Uw huidige middelen blijven geldig. Als de redenen zijn weggenomen, kunt u opnieuw aanvragen.'),
      p(
        'Bent u het er niet mee eens? Schrijf ons dan binnen zes weken waarom, en zet er ons dossiernummer {{caseNumber}} bij. Een collega die niet bij de aanvraag betrokken was, bekijkt het dan opnieuw.',
      ),
    ],
  },
  paperReminder: {
    ...FRAME,
    subject: 'Wij wachten op uw contract ({{caseNumber}})',
    blocks: [
      p('U vroeg voor {{company}} eHerkenning {{level}} aan. Het ondertekende contract hebben wij nog niet ontvangen.'),
      p(
        'Stuur het uiterlijk op {{dueOn}} per post naar het adres in dit bericht. Schrijf bij de handtekening dat het om een upgrade gaat. Ontvangen wij niets, dan vervalt de aanvraag.',
      ),
      p('Hebt u het al verstuurd, dan hoeft u niets te doen. Uw huidige middelen blijven geldig.'),
      NOT_YOURS,
    ],
  },
  approval: {
    ...FRAME,
    subject: 'Uw aanvraag is goedgekeurd ({{caseNumber}})',
    blocks: [
      p('Wij hebben de aanvraag van {{company}} voor eHerkenning {{level}} goedgekeurd.'),
      p(
        'Het nieuwe niveau is voor: {{persons}}. Ieder van hen krijgt van ons een activeringscode en, apart daarvan, een link. Wie beide heeft gebruikt, heeft het nieuwe niveau. Tot die tijd blijft het huidige middel geldig.',
      ),
      h('Niet goedgekeurd'),
      ITEMS,
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
        'Machtigingen gaan niet vanzelf mee naar het nieuwe middel. Laat uw beheerder ze activeren op het nieuwe middel. Tot die tijd kan een gebruiker bij sommige diensten niet inloggen.',
      ),
      NOT_YOURS,
    ],
  },
  lapse: {
    ...FRAME,
    subject: 'Uw aanvraag is vervallen ({{caseNumber}})',
    blocks: [
      p(
        'U vroeg voor {{company}} eHerkenning {{level}} aan. Wij ontvingen niet op tijd wat wij daarvoor nodig hebben. De aanvraag is daarom vervallen.',
      ),
      p('Uw huidige middelen blijven geldig. Wilt u het hogere niveau nog, dan kunt u opnieuw aanvragen.'),
      p('Hebt u uw stukken al verstuurd? Neem dan contact met ons op, met dossiernummer {{caseNumber}}.'),
    ],
  },
};
