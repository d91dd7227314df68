/** Published specimens of travel documents: the ones of ICAO 9303, and those that the Dutch passport office shows. */

/** ICAO 9303 part 4. */
export const ICAO_TD3 = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
/** ICAO 9303 part 5. */
export const ICAO_TD1 =
  'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<';
/** ICAO 9303 part 6. */
export const ICAO_TD2 = 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6';
/** Visas, ICAO 9303 part 7: MRV-A and MRV-B. */
export const VISA_A = 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<';
export const VISA_B = 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<';
/** Dutch passport of 2014, which still had the citizen service number in its zone; the number is a test number. */
export const PASSPORT_2014 =
  'P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<\nSPECI20142NLD6503101F2403096999999990<<<<<84';
/** Dutch identity card of 2014, idem. */
export const CARD_2014 =
  'I<NLDSPECI20142999999990<<<<<8\n6503101F2403096NLD<<<<<<<<<<<8\nDE<BRUIJN<<WILLEKE<LISELOTTE<<';
/** Dutch identity card of 2021, without the number. */
export const CARD_2021 =
  'I<NLDSPECI20212<<<<<<<<<<<<<<<\n6503101F3108022NLD<<<<<<<<<<<8\nDE<BRUIJN<<WILLEKE<LISELOTTE<<';

export const SPECIMENS = [ICAO_TD3, ICAO_TD1, ICAO_TD2, PASSPORT_2014, CARD_2014, CARD_2021] as const;

/** What is printed on the specimens of 2014 and 2021. */
export const PRINTED = {
  kind: 'identityCard',
  country: 'NLD',
  number: 'SPECI2021',
  surname: 'De Bruijn',
  givenNames: 'Willeke Liselotte',
  birthDate: '1965-03-10',
  expiresOn: '2031-08-02',
} as const;
