/** What no text for people may say, in each language, and why: the house's own words (GLOSSARY.md), and how it addresses somebody. */

type Language = 'nl' | 'en';

/** Who reads it: a customer logs in at the login platform (inloggen), staff sign in at the desk (aanmelden). */
export type Reader = 'staff' | 'customer';

interface Offence {
  readonly pattern: RegExp;
  /** What to write instead. */
  readonly instead: string;
  /** Only forbidden for this reader. */
  readonly reader?: Reader;
}

const TYPOGRAPHY: readonly Offence[] = [
  { pattern: / {2}/, instead: 'one space' },
  { pattern: /^ | $/, instead: 'no space at either end' },
  { pattern: /\.\.\./, instead: '…' },
  { pattern: /(?<=\p{L})'(?=\p{L})/u, instead: '’' },
  { pattern: /"/, instead: '“ ”' },
  { pattern: /(?<=\p{L}|\s)!/u, instead: 'a calm sentence' },
  { pattern: / [,.;:?](?=\s|$)/, instead: 'no space before punctuation' },
];

const OFFENCES: Readonly<Record<Language, readonly Offence[]>> = {
  nl: [
    ...TYPOGRAPHY,
    { pattern: /\b(je|jij|jou|jouw|jullie)\b/i, instead: 'u, uw' },
    { pattern: /\bsucces/i, instead: 'what was done' },
    // Of a thing: the noun or "die"; of a person: neither he nor she.
    { pattern: /\b(haar|hij|hem)\b/i, instead: 'die, or the noun' },
    { pattern: /\bKvK\b/, instead: 'KVK' },
    { pattern: /\bhandelsregister\b/, instead: 'Handelsregister' },
    { pattern: /(?<!\p{L})(kvk|KVK) nummer/u, instead: 'KVK-nummer' },
    { pattern: /\bemail/i, instead: 'e-mail' },
    { pattern: /\bSMS\b/, instead: 'sms' },
    { pattern: /\b(ten minste|ten hoogste|maximaal|minimaal)\b/i, instead: 'minstens, hoogstens' },
    { pattern: /\b(af te drukken|afdrukken|afgedrukt|drukt? [^.]*\baf)\b/i, instead: 'printen' },
    { pattern: /\bherlaad|\brefresh/i, instead: 'ververs' },
    { pattern: /\b(desk|werkplek)\b/i, instead: 'het systeem' },
    {
      pattern: /\b(inloggen|uitloggen|ingelogd|uitgelogd)\b|\blog (eerst|opnieuw|in|uit)\b/i,
      instead: 'aanmelden, afmelden',
      reader: 'staff',
    },
    { pattern: /aanvaard|\bgeslaagd\b/i, instead: 'akkoord, geaccepteerd' },
    { pattern: /\bactivatie/i, instead: 'activering' },
    { pattern: /\bdossier/i, instead: 'zaak' },
    { pattern: /aanvraagnummer|aanvraagsite/i, instead: 'zaaknummer, aanvraagportaal' },
    { pattern: /controlehistorie/i, instead: 'logboek, historie' },
    { pattern: /\(en\)|\(s\)|brief\/brieven/, instead: 'a plural that is counted' },
    { pattern: /\bMessage-ID\b/i, instead: 'kenmerk' },
  ],
  en: [
    ...TYPOGRAPHY,
    { pattern: /\b(he|him|his|she|her|hers)\b/i, instead: 'they, or the noun' },
    { pattern: /\bwhoever\b/i, instead: 'the person who' },
    { pattern: /\bsuccess/i, instead: 'what was done' },
    { pattern: /\bteam leader\b/i, instead: 'supervisor' },
    { pattern: /\b(log|logged) (in|out)\b/i, instead: 'sign in, sign out', reader: 'staff' },
    {
      pattern: /\b\w*(color|center|favor|behavior)\b|\b\w+(organiz|recogniz|authoriz)\w*|\bcanceled\b|\blabeled\b/i,
      instead: 'British spelling',
    },
    { pattern: /\bemail/i, instead: 'e-mail' },
    { pattern: /\bKvK\b/, instead: 'KVK' },
  ],
};

/** Places to be filled in, addresses of pages and names of settings are no words of ours. */
function ownWords(text: string): string {
  return text.replaceAll(/%\{[^}]*\}|\{\{[^}]*\}\}|\b[A-Z]+_[A-Z_]+\b/g, '…');
}

/**
 * @param text as a person reads it
 * @param language it is in
 * @param reader who reads it
 * @returns what in it the house does not say, each with what to write instead; empty when nothing is off
 */
export function wordsToMend(text: string, language: Language, reader: Reader = 'staff'): string[] {
  const own = ownWords(text);
  return OFFENCES[language]
    .filter((offence) => offence.reader === undefined || offence.reader === reader)
    .flatMap(({ pattern, instead }) => {
      const found = pattern.exec(own);
      return found === null ? [] : [`“${found[0]}” in “${text}”: ${instead}`];
    });
}

/** Every text of a tree that has its languages under nl and en, wherever they stand in it. */
export function textsIn(tree: unknown, language: Language): string[] {
  if (typeof tree !== 'object' || tree === null) {
    return [];
  }
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    key === language ? leaves(value) : textsIn(value, language),
  );
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}
