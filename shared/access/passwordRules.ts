/**
 * Decides which passwords may be chosen, after NIST SP 800-63B-4: long, in any signs, and not one that others try first. Nothing is
 * asked of capitals, digits or signs, and no password grows old.
 */

/** In characters as Unicode counts them, spaces included. */
export const PASSWORD_LENGTH = { least: 15, most: 128 } as const;

/** What a shape may take at most: a character may be two units of UTF-16, and more before it is brought to its usual form. */
export const MOST_TYPED_UNITS = 512;

/** Why a password cannot be chosen; each is an error of the API by the same name. */
export const PASSWORD_FAULTS = [
  'passwordTooShort',
  'passwordTooLong',
  'passwordNamesUser',
  'passwordNamesDesk',
  'passwordRepeats',
  'passwordCommon',
] as const;
export type PasswordFault = (typeof PASSWORD_FAULTS)[number];

export interface PasswordContext {
  readonly username: string;
  /** Whether a text, in small letters, is one that many people use. */
  readonly isCommon: (text: string) => boolean;
}

/** So much has to be left when what anybody would guess is taken away: half of what is asked. */
const FEWEST_CHOSEN = 8;

/** What anybody who attacks this desk tries first. */
const NAMES_OF_DESK = ['upgrade desk', 'upgradebalie', 'z login', 'eherkenning'];

/** What fingers and counting follow by themselves; digits go on behind the nought. */
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '12345678901234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const RUNS = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(''))];
const SHORTEST_RUN = 4;
const SHORTEST_COPY = 3;

/**
 * A password in the form in which it is hashed and compared: whatever keyboard wrote an é or a full-width digit.
 * @param typed as it came from the keyboard
 */
export function normalPassword(typed: string): string {
  return typed.normalize('NFKC');
}

/** How many characters, one after another, fit. */
function longest(most: number, fits: (length: number) => boolean): number {
  let length = 0;
  while (length < most && fits(length + 1)) {
    length += 1;
  }
  return length;
}

/** How many of these characters belong together: one again and again, a run along a row, or what stood there before. */
function stretchAt(characters: readonly string[], from: number): number {
  const left = characters.length - from;
  const same = longest(left, (length) => characters[from + length - 1] === characters[from]);
  const run = longest(left, (length) => {
    const piece = characters.slice(from, from + length).join('');
    return RUNS.some((row) => row.includes(piece));
  });
  const copies = characters
    .slice(0, from)
    .map((_, start) => longest(left, (length) => characters[start + length - 1] === characters[from + length - 1]));
  const copy = Math.max(same, ...copies);
  return Math.max(1, run >= SHORTEST_RUN ? run : 0, copy >= SHORTEST_COPY ? copy : 0);
}

/** What somebody chose of these characters: the first of each run and of each repetition. */
function chosenOf(characters: readonly string[]): string[] {
  const chosen: string[] = [];
  for (let at = 0; at < characters.length; at += stretchAt(characters, at)) {
    chosen.push(characters[at] ?? '');
  }
  return chosen;
}

const lettersAndDigits = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const letters = (text: string): string => text.replace(/\P{L}/gu, '');

/** Whether hardly anything is left without this word, however it is spaced. */
function isHardlyMoreThan(text: string, word: string): boolean {
  const [whole, part] = [lettersAndDigits(text), lettersAndDigits(word)];
  return part !== '' && whole.includes(part) && [...whole.replaceAll(part, '')].length < FEWEST_CHOSEN;
}

/** Whether it is a common one, bare or with signs, digits and repetitions around it. */
function isCommonInDisguise(text: string, isCommon: PasswordContext['isCommon']): boolean {
  const chosen = chosenOf([...text]).join('');
  return [text, chosen].some((form) =>
    [form, lettersAndDigits(form), letters(form)].some(
      (bare) => isCommon(bare) && [...form].length - [...bare].length < FEWEST_CHOSEN,
    ),
  );
}

/**
 * Judges a password that somebody wants to have from now on; what is in use stays in use.
 * @param typed as it came from the keyboard
 * @param context whose it is to be, and which passwords are common
 * @returns the first thing that is wrong with it; null when it may be chosen. Source: NIST SP 800-63B-4, 3.1.1.2
 */
export function passwordFault(typed: string, { username, isCommon }: PasswordContext): PasswordFault | null {
  const password = normalPassword(typed);
  const { length } = [...password];
  if (length < PASSWORD_LENGTH.least) {
    return 'passwordTooShort';
  }
  if (length > PASSWORD_LENGTH.most) {
    return 'passwordTooLong';
  }
  const text = password.toLowerCase();
  if (isHardlyMoreThan(text, username.toLowerCase())) {
    return 'passwordNamesUser';
  }
  if (NAMES_OF_DESK.some((name) => isHardlyMoreThan(text, name))) {
    return 'passwordNamesDesk';
  }
  if (isCommonInDisguise(text, isCommon)) {
    return 'passwordCommon';
  }
  return chosenOf([...text]).length < FEWEST_CHOSEN ? 'passwordRepeats' : null;
}
