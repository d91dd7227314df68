/** The countries of ISO 3166-1: their codes, their Dutch and English names, and which country a text means. */

/** Each two-letter code with its three-letter code. */
const CODES =
  'AD-AND AE-ARE AF-AFG AG-ATG AI-AIA AL-ALB AM-ARM AO-AGO AQ-ATA AR-ARG AS-ASM AT-AUT AU-AUS AW-ABW AX-ALA AZ-AZE BA-BIH BB-BRB ' +
  'BD-BGD BE-BEL BF-BFA BG-BGR BH-BHR BI-BDI BJ-BEN BL-BLM BM-BMU BN-BRN BO-BOL BQ-BES BR-BRA BS-BHS BT-BTN BV-BVT BW-BWA BY-BLR ' +
  'BZ-BLZ CA-CAN CC-CCK CD-COD CF-CAF CG-COG CH-CHE CI-CIV CK-COK CL-CHL CM-CMR CN-CHN CO-COL CR-CRI CU-CUB CV-CPV CW-CUW CX-CXR ' +
  'CY-CYP CZ-CZE DE-DEU DJ-DJI DK-DNK DM-DMA DO-DOM DZ-DZA EC-ECU EE-EST EG-EGY EH-ESH ER-ERI ES-ESP ET-ETH FI-FIN FJ-FJI FK-FLK ' +
  'FM-FSM FO-FRO FR-FRA GA-GAB GB-GBR GD-GRD GE-GEO GF-GUF GG-GGY GH-GHA GI-GIB GL-GRL GM-GMB GN-GIN GP-GLP GQ-GNQ GR-GRC GS-SGS ' +
  'GT-GTM GU-GUM GW-GNB GY-GUY HK-HKG HM-HMD HN-HND HR-HRV HT-HTI HU-HUN ID-IDN IE-IRL IL-ISR IM-IMN IN-IND IO-IOT IQ-IRQ IR-IRN ' +
  'IS-ISL IT-ITA JE-JEY JM-JAM JO-JOR JP-JPN KE-KEN KG-KGZ KH-KHM KI-KIR KM-COM KN-KNA KP-PRK KR-KOR KW-KWT KY-CYM KZ-KAZ LA-LAO ' +
  'LB-LBN LC-LCA LI-LIE LK-LKA LR-LBR LS-LSO LT-LTU LU-LUX LV-LVA LY-LBY MA-MAR MC-MCO MD-MDA ME-MNE MF-MAF MG-MDG MH-MHL MK-MKD ' +
  'ML-MLI MM-MMR MN-MNG MO-MAC MP-MNP MQ-MTQ MR-MRT MS-MSR MT-MLT MU-MUS MV-MDV MW-MWI MX-MEX MY-MYS MZ-MOZ NA-NAM NC-NCL NE-NER ' +
  'NF-NFK NG-NGA NI-NIC NL-NLD NO-NOR NP-NPL NR-NRU NU-NIU NZ-NZL OM-OMN PA-PAN PE-PER PF-PYF PG-PNG PH-PHL PK-PAK PL-POL PM-SPM ' +
  'PN-PCN PR-PRI PS-PSE PT-PRT PW-PLW PY-PRY QA-QAT RE-REU RO-ROU RS-SRB RU-RUS RW-RWA SA-SAU SB-SLB SC-SYC SD-SDN SE-SWE SG-SGP ' +
  'SH-SHN SI-SVN SJ-SJM SK-SVK SL-SLE SM-SMR SN-SEN SO-SOM SR-SUR SS-SSD ST-STP SV-SLV SX-SXM SY-SYR SZ-SWZ TC-TCA TD-TCD TF-ATF ' +
  'TG-TGO TH-THA TJ-TJK TK-TKL TL-TLS TM-TKM TN-TUN TO-TON TR-TUR TT-TTO TV-TUV TW-TWN TZ-TZA UA-UKR UG-UGA UM-UMI US-USA UY-URY ' +
  'UZ-UZB VA-VAT VC-VCT VE-VEN VG-VGB VI-VIR VN-VNM VU-VUT WF-WLF WS-WSM XK-XKX YE-YEM YT-MYT ZA-ZAF ZM-ZMB ZW-ZWE';
const PAIRS = CODES.split(' ').map((pair) => pair.split('-') as [two: string, three: string]);

/** Codes of a machine readable zone that are not ISO's, and parts of a state that stand in a zone. Source: ICAO 9303 part 3, section 5. */
const ZONE_CODES = { D: 'DE', RKS: 'XK', GBD: 'GB', GBN: 'GB', GBO: 'GB', GBP: 'GB', GBS: 'GB' } as const;

/** Names that registers and people write beside those of the runtime, among them the ones of the Dutch table of countries. */
const OTHER_NAMES = {
  NL: ['Holland', 'The Netherlands', 'Koninkrijk der Nederlanden'],
  GB: [
    'Groot-Brittannië',
    'Great Britain',
    'UK',
    'Engeland',
    'England',
    'Schotland',
    'Scotland',
    'Wales',
    'Noord-Ierland',
  ],
  US: ['Verenigde Staten van Amerika', 'United States of America', 'USA', 'VS', 'V.S.', 'Amerika'],
  DE: ['Bondsrepubliek Duitsland', 'BRD'],
  CZ: ['Tsjechische Republiek', 'Czech Republic'],
  CH: ['Zwitserse Bondsstaat'],
  IE: ['Republiek Ierland', 'Ierse Republiek'],
  MK: ['Macedonië', 'Macedonia'],
  CV: ['Cabo Verde', 'Kaapverdië'],
  SZ: ['Swaziland', 'Eswatini'],
  MM: ['Birma', 'Burma', 'Myanmar'],
  CI: ['Ivoorkust', 'Ivory Coast'],
  TR: ['Türkiye', 'Turkey'],
  TL: ['Oost-Timor', 'East Timor'],
  HK: ['Hongkong', 'Hong Kong'],
  MO: ['Macau', 'Macao'],
  KR: ['Republiek Korea', 'South Korea'],
  KP: ['Democratische Volksrepubliek Korea', 'North Korea'],
  CD: ['Democratische Republiek Congo', 'Congo (Democratische Republiek)'],
  CG: ['Congo', 'Republiek Congo'],
  RU: ['Russische Federatie', 'Russian Federation'],
  CN: ['Volksrepubliek China'],
  BY: ['Wit-Rusland', 'Belarus'],
  MD: ['Republiek Moldavië', 'Moldova'],
  PS: ['Palestina', 'Palestine'],
  VA: ['Vaticaanstad', 'Heilige Stoel'],
  AE: ['VAE', 'Verenigde Arabische Emiraten'],
  WS: ['West-Samoa'],
} as const satisfies Record<string, readonly string[]>;

const NAMES = {
  nl: new Intl.DisplayNames(['nl'], { type: 'region', fallback: 'none' }),
  en: new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }),
};

function keyOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' en ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

function makeIndex(): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const [two, three] of PAIRS) {
    const names = [NAMES.nl.of(two), NAMES.en.of(two)].filter((name) => name !== undefined);
    for (const spelling of [...names, two, three]) {
      index.set(keyOf(spelling), two);
    }
  }
  for (const [two, names] of Object.entries(OTHER_NAMES)) {
    names.forEach((name) => index.set(keyOf(name), two));
  }
  return index;
}

let index: ReadonlyMap<string, string> | null = null;

/**
 * Which country a text means.
 * @param text a code of two or three letters, or a name in Dutch or English, in any capitals and with or without accents
 * @returns the two-letter code of ISO 3166-1; null when the text means no country that is known. Source of the names: the runtime's
 *   own tables (CLDR)
 */
export function countryCodeOf(text: string): string | null {
  index ??= makeIndex();
  return index.get(keyOf(text)) ?? null;
}

/**
 * Which state a code on an identity document means, in the letters of its zone or of ISO.
 * @param code as printed or typed: D, DEU, DE, GBD
 * @returns the two-letter code; null for a code of no state, like UTO on a specimen
 */
export function stateCodeOf(code: string): string | null {
  const special: Readonly<Record<string, string>> = ZONE_CODES;
  return special[code.toUpperCase()] ?? countryCodeOf(code);
}

/** The name of a country in a language; what is no code stands as it is. */
export function countryNameOf(code: string, language: 'nl' | 'en'): string {
  return /^[A-Z]{2}$/.test(code) ? (NAMES[language].of(code) ?? code) : code;
}
