/** The library of passkeys, read when the first one is asked for: it reads three hundred files, a quarter of a start of the desk. */
export const readWebauthn = () => import('@simplewebauthn/server');
