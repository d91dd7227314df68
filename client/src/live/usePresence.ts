/** Says that this case is open here and whether somebody types in it, and who else has it open. A screen that nobody looks at says nothing. */
import { useEffect, useState } from 'react';
import { useDataProvider, useGetIdentity } from 'react-admin';
import { PRESENCE_SECONDS, type Onlooker } from '@desk/shared/contract/liveEvents';
import { isTyping } from '../flow/typing';
import type { DeskDataProvider } from '../providers/dataProvider';
import { useLiveEvents } from './liveFeed';

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'wheel'] as const;

/** Tells the desk at once when somebody begins to type, and then with every sign that the case is open still. */
function followSigns(say: (signs: { readonly active: boolean; readonly typing: boolean }) => void): () => void {
  let active = true;
  let typing = false;
  let wasTyping = false;
  const tell = () => {
    if (document.visibilityState === 'visible') {
      say({ active, typing });
      wasTyping = typing;
      active = false;
      typing = false;
    }
  };
  const note = () => {
    active = true;
  };
  const noteTyping = (event: Event) => {
    typing ||= isTyping(event.target);
    if (typing && !wasTyping) {
      tell();
    }
  };
  tell();
  const timer = window.setInterval(tell, PRESENCE_SECONDS * 1000);
  SIGNS_OF_LIFE.forEach((sign) => window.addEventListener(sign, note, { passive: true }));
  window.addEventListener('input', noteTyping, { passive: true });
  return () => {
    window.clearInterval(timer);
    SIGNS_OF_LIFE.forEach((sign) => window.removeEventListener(sign, note));
    window.removeEventListener('input', noteTyping);
  };
}

/** @returns the others, by name, and who of them types */
export function usePresence(id: string): readonly Onlooker[] {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { identity } = useGetIdentity();
  const [people, setPeople] = useState<readonly Onlooker[]>([]);
  useLiveEvents((event) => {
    if (event.kind === 'presence' && event.applicationId === id) {
      setPeople(event.people.filter((person) => person.id !== identity?.id));
    }
  });
  useEffect(() => {
    const stop = followSigns((signs) => {
      // Presence is a courtesy: without it the case can be worked on all the same, and the next one tries again.
      dataProvider.sayLooking(id, signs).then(setPeople, () => undefined);
    });
    return () => {
      stop();
      dataProvider.stopLooking(id).catch(() => undefined);
    };
  }, [dataProvider, id]);
  return people;
}
