/** Looks at everything a desk needs, and says of each thing that is wrong what to do. Names no person and no secret. */
import { readFile } from 'node:fs/promises';
import { clockOf, keysOfDocuments } from '@desk/db/stores/dutyStore';
import { lastCheckpoint } from '@desk/db/stores/checkpointStore';
import { checkpointBody, publishedKey } from '@desk/db/trail/checkpoint';
import { DomainError } from '@desk/shared/contract/errors';
import { say, type Sentences } from '@desk/shared/contract/sentences';
import { keyById } from '../config';
import { signingKeys } from '../crypto/signingKey';
import type { Dependencies } from '../dependencies';
import { unlessGone } from '../files/oldFiles';
import { erasureLedger, readLedger } from '../jobs/retention/erasureLedger';
import { ALARMS, isRaised } from './alarms';
import { measureDuty } from './duty';
import { mailCertificate } from './mailCertificate';

const MOST_SKEW_MS = 5000;
const CERTIFICATE_DAYS = 21;
const DAY_MS = 24 * 60 * 60_000;

async function ofClock({ db, clock }: Dependencies): Promise<Sentences[]> {
  const apart = Math.abs((await clockOf(db)).getTime() - clock().getTime());
  return apart <= MOST_SKEW_MS
    ? []
    : [
        say(
          `De klok van deze machine en die van de database lopen ${String(Math.round(apart / 1000))} seconden uiteen. Zet beide gelijk (NTP).`,
          `The clocks of this machine and of the database are ${String(Math.round(apart / 1000))} seconds apart. Set both right (NTP).`,
        ),
      ];
}

async function ofKeys({ db, config }: Dependencies): Promise<Sentences[]> {
  const unknown = (await keysOfDocuments(db)).filter((id) => keyById(config.keys.documentWrap, id) === undefined);
  const last = await lastCheckpoint(db);
  const known = signingKeys(config.keys.checkpointSign).all.map((key) => publishedKey(key).id);
  const isOurs = last === null || checkpointBody(last).keys.some(({ id }) => known.includes(id));
  return [
    ...unknown.map((id) =>
      say(
        `Documenten zijn verzegeld met het geheim “${id}”, dat niet in SECRET_KEYS staat. Zet het achteraan.`,
        `Documents are sealed under the secret “${id}”, which is not among SECRET_KEYS. Add it behind the others.`,
      ),
    ),
    ...(isOurs
      ? []
      : [
          say(
            'Het laatste controlepunt is ondertekend met een geheim dat niet in SECRET_KEYS staat. Zet het achteraan.',
            'The last checkpoint was signed with a secret that is not among SECRET_KEYS. Add it behind the others.',
          ),
        ]),
  ];
}

async function ofMailServer({ config, clock }: Dependencies): Promise<Sentences[]> {
  if (config.smtpUrl === null) {
    return [];
  }
  const found = await mailCertificate(config.smtpUrl);
  if ('code' in found) {
    return [
      say(
        `De mailserver van SMTP_URL geeft geen verbinding die te vertrouwen is (${found.code}). Kijk of hij draait en of zijn certificaat klopt.`,
        `The mail server of SMTP_URL gives no connection that can be trusted (${found.code}). See whether it runs and whether its certificate is right.`,
      ),
    ];
  }
  const days = Math.floor((found.until.getTime() - clock().getTime()) / DAY_MS);
  return days >= CERTIFICATE_DAYS
    ? []
    : [
        say(
          `Het certificaat van de mailserver loopt over ${String(days)} dagen af. Laat het vernieuwen.`,
          `The certificate of the mail server ends in ${String(days)} days. Have it renewed.`,
        ),
      ];
}

/** A name that nobody has: whoever answers that it is not there can be asked. */
async function ofStore({ store, newId }: Dependencies): Promise<Sentences[]> {
  try {
    await store.has({ id: newId(), sha256: '0'.repeat(64) });
    return [];
  } catch (error) {
    const code = error instanceof DomainError ? error.code : String((error as { code?: unknown }).code);
    return [
      say(
        `De documentopslag kan niet worden gevraagd (${code}). Kijk of die draait, en of adres, sleutel en klok kloppen.`,
        `The document store cannot be asked (${code}). See whether it runs, and whether address, keys and clock are right.`,
      ),
    ];
  }
}

async function ofLedger({ config }: Dependencies): Promise<Sentences[]> {
  const text = await unlessGone(readFile(erasureLedger(config), 'utf8'), '');
  return readLedger(config, text) !== null
    ? []
    : [
        say(
          'DATA_DIR/erasures.jsonl is veranderd. Zet de laatste kopie terug die klopt; zonder die lijst komt met een reservekopie terug wat is gewist.',
          'DATA_DIR/erasures.jsonl was changed. Put back the last copy that is right; without it a restored backup brings back what was erased.',
        ),
      ];
}

/**
 * @returns what is wrong, each with what to do; empty for a desk in order
 * @throws StorageError when the database cannot be asked at all
 */
export async function examine(deps: Dependencies): Promise<Sentences[]> {
  const { reasons } = await deps.health.look();
  const numbers = await measureDuty(deps);
  return [
    ...reasons.map(({ detail }) => detail),
    // Why it is not ready was said by its reasons.
    ...ALARMS.filter((alarm) => alarm.metric !== 'desk_ready' && isRaised(alarm, numbers)).map(({ says }) => says),
    ...(await ofClock(deps)),
    ...(await ofKeys(deps)),
    ...(await ofStore(deps)),
    ...(await ofLedger(deps)),
    ...(await ofMailServer(deps)),
  ];
}
