/** Says that this case is open here, and who else has it open. A screen that nobody looks at says nothing. */
import { useEffect, useState } from 'react';
import { useDataProvider, useGetIdentity } from 'react-admin';
import { PRESENCE_SECONDS } from '@desk/shared/contract/liveEvents';
import type { PersonRef } from '@desk/shared/access/roles';
import type { DeskDataProvider } from '../providers/dataProvider';
import { useLiveEvents } from './liveFeed';

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'wheel'] as const;

/** @returns the others, by name */
export function usePresence(id: string): readonly PersonRef[] {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { identity } = useGetIdentity();
  const [people, setPeople] = useState<readonly PersonRef[]>([]);
  useLiveEvents((event) => {
    if (event.kind === 'presence' && event.applicationId === id) {
      setPeople(event.people.filter((person) => person.id !== identity?.id));
    }
  });
  useEffect(() => {
    let isActive = true;
    const note = () => {
      isActive = true;
    };
    const say = () => {
      if (document.visibilityState === 'visible') {
        // Presence is a courtesy: without it the case can be worked on all the same, and the next one tries again.
        dataProvider.sayLooking(id, isActive).then(setPeople, () => undefined);
        isActive = false;
      }
    };
    say();
    const timer = window.setInterval(say, PRESENCE_SECONDS * 1000);
    SIGNS_OF_LIFE.forEach((sign) => window.addEventListener(sign, note, { passive: true }));
    return () => {
      window.clearInterval(timer);
      SIGNS_OF_LIFE.forEach((sign) => window.removeEventListener(sign, note));
      dataProvider.stopLooking(id).catch(() => undefined);
    };
  }, [dataProvider, id]);
  return people;
}
