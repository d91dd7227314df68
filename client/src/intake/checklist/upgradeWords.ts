/** Puts a customer's answer about the upgrade into the words that sentences fill in. */
import type { UpgradeAnswer } from '@desk/shared/intake/upgradeQuestion';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { formatDay } from '../../flow/days';
import type { Language } from '../../i18n/languages';

interface Speech {
  readonly language: Language;
  readonly translate: (key: string) => string;
}

export function upgradeWords({ saidBy, channel, on, recordedByName }: UpgradeAnswer, { language, translate }: Speech) {
  return {
    by: saidBy,
    channel: lowerFirst(translate(`vocabulary.customerChannel.${channel}`)),
    on: formatDay(on, language),
    recordedBy: recordedByName,
  };
}
