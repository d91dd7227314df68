/** Decides whether this person may handle post; who only reads it gets no buttons. */
import { useCanAccess } from 'react-admin';

export function useMayRegister(): boolean {
  const { canAccess } = useCanAccess({ resource: 'mail-items', action: 'create' });
  return canAccess === true;
}
