/** The guide of a bundle, in Dutch and in English: how to read it within ten minutes, and what it cannot prove. */
import type { PageLanguage } from './pageWords';

export interface GuideWords {
  readonly title: string;
  readonly lead: readonly string[];
  readonly casesScope: string;
  readonly periodScope: string;
  readonly made: string;
  readonly readTitle: string;
  readonly readSteps: readonly string[];
  readonly verifyTitle: string;
  readonly verifySteps: readonly string[];
  readonly key: string;
  readonly hashes: string;
  readonly hashNames: readonly [file: string, kind: string, text: string];
  readonly filesTitle: string;
  readonly files: readonly (readonly [name: string, text: string])[];
  readonly fileNames: readonly [file: string, holds: string];
  readonly provesTitle: string;
  readonly proves: readonly string[];
  readonly notProvenTitle: string;
  readonly notProven: readonly string[];
  readonly notProvenOfPeriod: string;
  readonly notProvenOfCases: string;
}

const nl: GuideWords = {
  title: 'Leeswijzer bij deze bewijsbundel',
  lead: [
    'In deze bundel staat wat er met aanvragen voor een hoger eHerkenningsniveau is gebeurd: wie de post registreerde, wie welke controle deed en waarop die rust, en wie besliste.',
    'U hoeft ons niet op ons woord te geloven. Alles wat hier staat, hangt aan handtekeningen die het systeem zette op het moment zelf. U kunt dat zelf narekenen, zonder ons.',
  ],
  casesScope: 'Deze bundel gaat over %{count|zaak|zaken}: %{numbers}.',
  periodScope:
    'Deze bundel gaat over alles van %{from} tot en met %{to}: alle gebeurtenissen tussen controlepunt %{after} en controlepunt %{through}.',
  made: 'Gemaakt op %{at} door %{name} (%{role}).',
  readTitle: 'In tien minuten: wie besliste, en waarop',
  readSteps: [
    'Open cases.nl.html. Per zaak staat daar eerst het besluit: wie het voorlegde, wie besliste, wanneer, onder welke versie van het beleid, en of er vier ogen naar keken.',
    'Daaronder staat wie de zaak behandelde en wie de post registreerde.',
    'De tabel met controles zegt per controle de uitkomst, door wie en wanneer, op welke bladzijde die rust en waar de regel vandaan komt. Elke poging staat er, ook een die later is overgedaan.',
    'Onder de controles staan de verschillen met de registratie, met beide waarden en hoe elk verschil is afgehandeld, en wat er is verstuurd.',
    'Wilt u één regel zelf zien? Zoek de naam van een medewerker in events.jsonl: elke regel is één gebeurtenis, met wie (actor), wanneer (at, in UTC) en wat (type, data).',
  ],
  verifyTitle: 'Zelf narekenen',
  verifySteps: [
    'Haal een van de twee narekenprogramma’s ergens anders dan uit deze bundel: een bundel die haar eigen rechter meebrengt, bewijst niets. audit-verify.mjs vraagt alleen Node 20.12 of nieuwer, audit_verify.py alleen Python 3.9 of nieuwer.',
    'Draai node audit-verify.mjs BUNDEL.zip --lang nl, of python3 audit_verify.py BUNDEL.zip. De uitkomst is 0 (alles klopt), 1 (er klopt iets niet, met de plaats) of 2 (niet te lezen). Het eerste zegt er per zaak bij wie volgens de keten besliste en wie die had behandeld.',
    'Beide programma’s en BUNDLE.md, dat elk bestand en elke rekenregel beschrijft, staan bij de broncode van dit systeem: in scripts/verifier en shared/docs. Vraag ze aan de leverancier van het systeem, niet aan wie u de bundel gaf.',
  ],
  key: 'Deze bundel is ondertekend met sleutel %{key}. Vraag het nummer van de sleutel aan wie bij ons over het systeem gaat, langs een andere weg dan waarlangs u de bundel kreeg, vergelijk het, en noem het bij het narekenen: --key %{key}. Zonder die vergelijking weet u alleen dat alles van één ondertekenaar komt, niet van welke.',
  hashes:
    'Elke hash is de SHA-256 van de tekst “z-login-upgrade-desk/SOORT”, een regeleinde (LF), en dan de tekst hieronder; wat tussen accolades staat als canonieke JSON (RFC 8785). Een handtekening (Ed25519) gaat over dezelfde bytes.',
  hashNames: ['Bestand', 'SOORT', 'Tekst'],
  filesTitle: 'Wat staat waar',
  fileNames: ['Bestand', 'Wat erin staat'],
  files: [
    ['cases.nl.html, cases.en.html', 'De zaken in gewone taal, in het Nederlands en in het Engels.'],
    [
      'events.jsonl',
      'Elke gebeurtenis precies zoals er een hash over berekend is. Elke noemt de hash van de vorige van haar keten.',
    ],
    [
      'rows.jsonl',
      'Waar gebeurtenissen met een hash voor instaan, onder meer: besluiten (decisions, decision_signs), uitkomsten van controles (check_attempts), beleidsversies (policies) en oordelen dat twee opgaven één mens zijn (human_verdicts).',
    ],
    [
      'values.jsonl',
      'Wat mensen schreven of wat over personen gezegd is: het staat buiten de keten, zodat het verwijderd kan worden.',
    ],
    ['checkpoints.jsonl', 'De ondertekende controlepunten, die elk het vorige noemen.'],
    [
      'heads.jsonl, proofs.jsonl',
      'Over welke gebeurtenissen een controlepunt gaat, en het bewijs daarvan. In een bundel van zaken is heads.jsonl leeg.',
    ],
    ['checks.jsonl', 'Elke controle met de bron van de regel.'],
    [
      'documents.jsonl',
      'Elk bestand van een zaak met de SHA-256 van de bytes. De scans zelf zitten niet in de bundel: vraag ze apart.',
    ],
    [
      'manifest.json, manifest.sig',
      'De inhoudsopgave met de SHA-256 van elk bestand, en de handtekening daarover. withheld noemt tabellen waarvan geen record meegaat, mayHaveChanged die waarvan een record na de periode veranderd kan zijn.',
    ],
  ],
  provesTitle: 'Wat dit bewijst',
  proves: [
    'Dat een gebeurtenis, besluit of uitkomst sinds het controlepunt erna niet is gewijzigd, verplaatst of weggelaten.',
    'Wie volgens het systeem handelde: de naam en de rol van het account dat was aangemeld.',
    'Dat de inhoud van een scan dezelfde is als bij het registreren: leg die naast de SHA-256 in events.jsonl (mail.registered, en na afschermen document.redacted of document.imagesErased).',
  ],
  notProvenTitle: 'Wat dit niet bewijst',
  notProven: [
    'Wat er gebeurde vóór het eerste controlepunt dat erover gaat. Een controlepunt volgt na hoogstens enkele minuten; wie toen het systeem beheerste, kon in die tijd nog iets veranderen.',
    'Dat wie handelde ook de mens was van wie het account is, of dat een oordeel juist was.',
    'Wat in cases.*.html, checks.jsonl en documents.jsonl staat. Dat schreef het systeem op bij het maken van de bundel; het is ondertekend, maar staat niet in de keten.',
    'Een waarde die verwijderd is, is er niet meer. De gebeurtenis zelf blijft staan, en haar hash ook.',
    'Accounts, programma’s en codes staan er niet in, omdat hun records hashes van geheimen bevatten. Gebeurtenissen noemen wel wat ermee gebeurde.',
  ],
  notProvenOfPeriod:
    'Dat een gebeurtenis in de uren buiten deze controlepunten niet bestond. Binnen deze controlepunten is wel bewezen dat niets is weggelaten: elk noemt alle ketens die groeiden, en de nummers daarin hebben geen gat.',
  notProvenOfCases:
    'Dat er geen andere zaken zijn. Van de zaken in deze bundel is wel bewezen dat hun keten vanaf de eerste gebeurtenis geen gat heeft.',
};

const en: GuideWords = {
  title: 'Guide to this bundle of evidence',
  lead: [
    'This bundle holds what happened to applications for a higher eHerkenning level: who registered the post, who did which check and what it rests on, and who decided.',
    'You need not take our word for it. All of it hangs on signatures that the system made at the time. You can work that out yourself, without us.',
  ],
  casesScope: 'This bundle is about %{count|case|cases}: %{numbers}.',
  periodScope:
    'This bundle is about everything from %{from} up to and with %{to}: all events between checkpoint %{after} and checkpoint %{through}.',
  made: 'Made on %{at} by %{name} (%{role}).',
  readTitle: 'In ten minutes: who decided, and on what',
  readSteps: [
    'Open cases.en.html. Of each case it says the decision first: who asked for it, who decided, when, under which version of the policy, and whether four eyes saw it.',
    'Below that stands who handled the case and who registered the post.',
    'The table of checks says for each of them the outcome, by whom and when, which page it rests on, and where the rule comes from. Every attempt is there, also one that was done again later.',
    'Below the checks stand the differences from the registration, with both values and how each was settled, and what was sent.',
    'Would you like to see one line yourself? Look for the name of somebody on the staff in events.jsonl: each line is one event, with who (actor), when (at, in UTC) and what (type, data).',
  ],
  verifyTitle: 'Work it out yourself',
  verifySteps: [
    'Get one of the two verifiers from elsewhere than this bundle: one that brings its own judge proves nothing. audit-verify.mjs needs nothing but Node 20.12 or newer, audit_verify.py nothing but Python 3.9 or newer.',
    'Run node audit-verify.mjs BUNDLE.zip, or python3 audit_verify.py BUNDLE.zip. It ends with 0 (everything holds), 1 (something does not, with its place) or 2 (not readable). The first also says of each case who decided by the chain alone, and who had handled it.',
    'Both programs, and BUNDLE.md, which describes every file and every rule, come with the sources of this system: in scripts/verifier and shared/docs. Ask the supplier of the system for them, not whoever gave you the bundle.',
  ],
  key: 'This bundle was signed with key %{key}. Ask whoever is responsible for the system for the number of its key, by another way than that by which you got the bundle, compare the two, and name it when you verify: --key %{key}. Without that you know only that all of it comes from one signer, not from whom.',
  hashes:
    'Each hash is the SHA-256 of the text “z-login-upgrade-desk/KIND”, a line feed, and then the text below; what stands in braces as canonical JSON (RFC 8785). A signature (Ed25519) is over the same bytes.',
  hashNames: ['File', 'KIND', 'Text'],
  filesTitle: 'What is where',
  fileNames: ['File', 'What it holds'],
  files: [
    ['cases.nl.html, cases.en.html', 'The cases in plain words, in Dutch and in English.'],
    ['events.jsonl', 'Every event exactly as it was hashed. Each names the hash of the one before it in its chain.'],
    [
      'rows.jsonl',
      'What events answer for by a hash, among them decisions (decisions, decision_signs), outcomes of checks (check_attempts), versions of the policy (policies), and verdicts that two entries are one human (human_verdicts).',
    ],
    [
      'values.jsonl',
      'What people wrote and what was said about people: it stands outside the chain, so that it can be erased.',
    ],
    ['checkpoints.jsonl', 'The signed checkpoints, each of which names the one before it.'],
    [
      'heads.jsonl, proofs.jsonl',
      'Which events a checkpoint is over, and the proof of it. In a bundle of cases heads.jsonl is empty.',
    ],
    ['checks.jsonl', 'Every check with the source of its rule.'],
    [
      'documents.jsonl',
      'Every file of a case with the SHA-256 of its bytes. The scans themselves are not in the bundle: ask for them.',
    ],
    [
      'manifest.json, manifest.sig',
      'The manifest with the SHA-256 of every file, and the signature over it. withheld names tables of which no record goes along, mayHaveChanged those of which one may have changed after the period.',
    ],
  ],
  provesTitle: 'What this proves',
  proves: [
    'That an event, a decision or an outcome has not been changed, moved or left out since the checkpoint behind it.',
    'Who acted according to the system: the name and role of the account that was signed in.',
    'That a scan is the one that was registered: hold it against the SHA-256 in events.jsonl (mail.registered and, behind a redaction, document.redacted or document.imagesErased).',
  ],
  notProvenTitle: 'What this does not prove',
  notProven: [
    'What happened before the first checkpoint over it. A checkpoint follows within a few minutes; whoever had the system in their hands could still change something in that time.',
    'That whoever acted was the human whose account it is, or that a judgement was right.',
    'What stands in cases.*.html, checks.jsonl and documents.jsonl. The system wrote that down when it made the bundle; it is signed, but not in the chain.',
    'A value that was erased is no longer there. The event itself stays, and so does its hash.',
    'Accounts, programs and codes are not in it, since their records hold hashes of secrets. Events do tell what happened to them.',
  ],
  notProvenOfPeriod:
    'That no event existed in the hours outside these checkpoints. Within them it is proven that nothing was left out: each names all chains that grew, and the numbers in these have no gap.',
  notProvenOfCases:
    'That there are no other cases. Of the cases in this bundle it is proven that their chain has no gap from its first event on.',
};

export const GUIDE_WORDS: Readonly<Record<PageLanguage, GuideWords>> = { nl, en };
