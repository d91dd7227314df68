/** What the answers of the KVK API look like, as far as the desk reads them; fields that it does not know may come and go. */
import { z } from 'zod';

const text = z.string();
const yesNo = z.enum(['Ja', 'Nee']);
/** KVK writes a date as YYYYMMDD; parts that are not known are zeros. */
const kvkDate = z.string().regex(/^\d{8}$/);
const period = z.object({ datumAanvang: kvkDate.optional(), datumEinde: kvkDate.optional() });
const tradeName = z.object({ naam: text, volgorde: z.number().optional() });

export const addressShape = z.object({
  type: text,
  indAfgeschermd: yesNo.optional(),
  straatnaam: text.optional(),
  huisnummer: z.union([z.number(), text]).optional(),
  huisletter: text.optional(),
  huisnummerToevoeging: text.optional(),
  toevoegingAdres: text.optional(),
  postcode: text.optional(),
  postbusnummer: z.union([z.number(), text]).optional(),
  plaats: text.optional(),
  straatHuisnummer: text.optional(),
  postcodeWoonplaats: text.optional(),
  land: text.optional(),
});
export type KvkAddress = z.infer<typeof addressShape>;

/** `/v1/vestigingsprofielen/{n}`, and the main establishment inside a Basisprofiel. */
export const establishmentShape = z.object({
  vestigingsnummer: text,
  kvkNummer: text,
  eersteHandelsnaam: text.optional(),
  indHoofdvestiging: yesNo.optional(),
  adressen: z.array(addressShape).optional(),
});

export const ownerShape = z.object({
  rsin: text.optional(),
  rechtsvorm: text.optional(),
  uitgebreideRechtsvorm: text.optional(),
  adressen: z.array(addressShape).optional(),
});

export const profileShape = z.object({
  kvkNummer: text,
  naam: text,
  formeleRegistratiedatum: kvkDate.optional(),
  materieleRegistratie: period.optional(),
  statutaireNaam: text.optional(),
  handelsnamen: z.array(tradeName).optional(),
  _embedded: z.object({ hoofdvestiging: establishmentShape.optional(), eigenaar: ownerShape.optional() }).optional(),
});

export const establishmentListShape = z.object({
  kvkNummer: text,
  totaalAantalVestigingen: z.number().optional(),
  vestigingen: z
    .array(
      z.object({
        vestigingsnummer: text,
        eersteHandelsnaam: text.optional(),
        indHoofdvestiging: yesNo.optional(),
      }),
    )
    .optional(),
});

/** `/v2/zoeken`: only whether there is anything under this number, also when it has ended. */
export const searchShape = z.object({
  totaal: z.number(),
  resultaten: z.array(z.object({ kvkNummer: text, naam: text.optional(), actief: yesNo.optional() })),
});

/** A value of one of the register's own lists; some products give the code, some only its description. */
const listed = z.union([z.object({ code: text.optional(), omschrijving: text.optional() }), text]).optional();
export type KvkListed = z.infer<typeof listed>;

const personShape = z.object({
  geslachtsnaam: text.optional(),
  voorvoegselGeslachtsnaam: text.optional(),
  voornamen: text.optional(),
  geboortedatum: kvkDate.optional(),
  overlijdensdatum: kvkDate.optional(),
  bijzondereRechtstoestand: z.object({ soort: listed }).optional(),
  beperkingInRechtshandeling: z.object({ soort: listed }).optional(),
  buitenlandseRechtstoestand: z.object({ beschrijving: text.optional() }).optional(),
});
export type KvkPerson = z.infer<typeof personShape>;

const entityShape = z.object({ volledigeNaam: text.optional(), naam: text.optional(), kvkNummer: text.optional() });

const amount = z.object({ waarde: z.union([z.number(), text]), valuta: listed }).optional();

/** One entry about a person in office. Names of fields are those of the register's data catalogue. */
export const functionaryShape = z.object({
  functie: listed,
  functietitel: z.union([z.object({ titel: text.optional() }), text]).optional(),
  bevoegdheid: z
    .object({
      soort: listed,
      isBevoegdMetAnderePersonen: listed,
      beperkingInEuros: amount,
      overigeBeperking: listed,
    })
    .optional(),
  volmacht: z
    .object({
      typeVolmacht: listed,
      beperkteVolmacht: z
        .object({ beperkingInGeld: amount, heeftOverigeVolmacht: listed, omschrijvingOverigeVolmacht: text.optional() })
        .optional(),
    })
    .optional(),
  schorsing: z.object({ registratie: period.optional() }).optional(),
  registratie: period.optional(),
  door: z
    .object({
      natuurlijkPersoon: personShape.optional(),
      rechtspersoon: entityShape.optional(),
      naamPersoon: entityShape.optional(),
    })
    .optional(),
});
export type KvkFunctionary = z.infer<typeof functionaryShape>;

const functionaries = z.array(functionaryShape).optional();

/** `/v1/functionarissen/kvknummer/{n}`: six kinds of entry, and the owner of a sole proprietorship. */
export const functionariesShape = z.object({
  kvkNummer: text.optional(),
  eigenaar: z.object({ natuurlijkPersoon: personShape.optional() }).optional(),
  bestuursfuncties: functionaries,
  aansprakelijken: functionaries,
  gemachtigden: functionaries,
  functionarissenBijzondereRechtstoestand: functionaries,
  publiekrechtelijkeFunctionarissen: functionaries,
  overigeFunctionarissen: functionaries,
  bijzondereRechtstoestand: z.object({ soort: listed }).optional(),
});
export type KvkFunctionaries = z.infer<typeof functionariesShape>;
