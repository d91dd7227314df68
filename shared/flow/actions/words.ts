/** The words of the actions and of their events in one language, for whoever draws them. */
import { ACTION_EVENTS } from '../auditEvents';
import type { InBothLanguages } from './action';
import {
  ACTION_IDS,
  ACTIONS,
  PUBLIC_ACTION_IDS,
  type ActionEventData,
  type ActionId,
  type PublicActionId,
} from './actions';

type Language = keyof InBothLanguages;
type Sentences = Record<keyof ActionEventData, string>;

function byName<K extends string>(entries: readonly (readonly [string, string])[]): Record<K, string> {
  // Complete by construction: each list is drawn from the registry that K is the keys of.
  return Object.fromEntries(entries) as Record<K, string>;
}

/** What stands on the button of each action. */
export function actionLabels(language: Language): Record<ActionId, string> {
  return byName(ACTION_IDS.map((action) => [action, ACTIONS[action].words[language].label]));
}

/** What an action does, in its dialog, or what is said when it was done. */
export function offeredWords(language: Language, word: 'explain' | 'done'): Record<PublicActionId, string> {
  return byName(PUBLIC_ACTION_IDS.map((action) => [action, ACTIONS[action].words[language][word]]));
}

/** The sentence of the history for each event of an action. */
export function eventSentences(language: Language): Sentences {
  return byName(ACTION_EVENTS.map(({ type, sentence }) => [type, sentence[language]]));
}

/** What is said instead when the lists of the event are empty, or its count is nothing. */
export function sentencesOfNothing(language: Language): Partial<Sentences> {
  return byName(ACTION_EVENTS.flatMap(({ type, nothing }) => (nothing ? [[type, nothing[language]] as const] : [])));
}
