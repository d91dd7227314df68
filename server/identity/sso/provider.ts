/**
 * The only file that knows the library of OpenID Connect: where somebody is sent to log in, and what the provider says of them when they come
 * back. The provider is found when it is first needed, and again after an hour: one that is down keeps nothing else from working.
 */
import * as client from 'openid-client';
import { z } from 'zod';
import { SESSION_HOURS } from '@desk/shared/access/sessionLife';
import { SSO_MINUTES, type CameInThere } from '@desk/shared/access/singleSignOn';
import { isSafeAddress, type SsoSettings } from '../../ssoSettings';

const TIMEOUT_SECONDS = 10;
const KNOWN_FOR_MS = 60 * 60 * 1000;

/** The provider cannot be asked, or answers that it is out of order. */
export class ProviderDown extends Error {}

/** What the provider answered is not what it would answer to whoever logged in there just now; the cause is for nobody but us. */
export class ProviderRefused extends Error {}

/** What is remembered of somebody who goes to the provider. */
export interface Trip {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Going {
  readonly redirectUri: string;
  /** Ask who they are anew, whether they are signed in there or not. */
  readonly isFresh: boolean;
}

/** What came back through the browser. */
export interface CameBack {
  readonly code?: string | undefined;
  readonly error?: string | undefined;
  readonly iss?: string | undefined;
}

export interface WhoItIs extends CameInThere {
  readonly subject: string;
  /** The claim of roles, as it came. */
  readonly roles: unknown;
}

export interface IdentityProvider {
  /** @throws ProviderDown */
  readonly addressFor: (trip: Trip, going: Going) => Promise<string>;
  /** @throws ProviderDown, ProviderRefused */
  readonly whoCameBack: (trip: Trip, going: Going, back: CameBack) => Promise<WhoItIs>;
}

const claimsSchema = z.looseObject({
  sub: z.string().min(1).max(255),
  auth_time: z.number(),
  acr: z.string().optional(),
  amr: z.array(z.string()).optional(),
});

/** Follows nobody elsewhere, speaks plainly only within this machine, and says of whoever does not answer that they are down. */
const send: client.CustomFetch = async (url, options) => {
  if (!isSafeAddress(new URL(url))) {
    throw new ProviderRefused();
  }
  const response = await fetch(url, { ...options, redirect: 'manual' } as RequestInit).catch(() => {
    throw new ProviderDown();
  });
  if (response.status >= 500) {
    throw new ProviderDown();
  }
  return response;
};

/** The library wraps what the request threw. */
function downOrRefused(error: unknown): ProviderDown | ProviderRefused {
  const chain = [error, error instanceof Error ? error.cause : null];
  return chain.find((one) => one instanceof ProviderDown) ?? new ProviderRefused();
}

const VISIT_SECONDS = SSO_MINUTES * 60;
/** As long as a session of the desk: longer ago it was another day. */
const OLDEST_LOG_IN_SECONDS = SESSION_HOURS * 60 * 60;

/** As the standard has it unless the provider says that it takes only the other one. */
function authOf(
  { clientSecret }: SsoSettings,
  { token_endpoint_auth_methods_supported: known }: client.ServerMetadata,
) {
  const takesBasic = known?.includes('client_secret_basic') ?? true;
  return takesBasic ? client.ClientSecretBasic(clientSecret) : client.ClientSecretPost(clientSecret);
}

/** Where the provider says that everything is; found when it is asked for, and again after an hour. */
function metadataOf({ issuer, clientId }: SsoSettings, execute: readonly Adjust[]) {
  let known: { readonly metadata: client.ServerMetadata; readonly until: number } | null = null;
  return async (): Promise<client.ServerMetadata> => {
    if (known === null || known.until <= Date.now()) {
      const options = { execute: [...execute], timeout: TIMEOUT_SECONDS, [client.customFetch]: send };
      const found = await client.discovery(new URL(issuer), clientId, undefined, client.None(), options);
      known = { metadata: found.serverMetadata(), until: Date.now() + KNOWN_FOR_MS };
    }
    return known.metadata;
  };
}

type Adjust = (made: client.Configuration) => void;

/** Made for each question, since it holds how far the clock of the desk is from that of the machine. */
function configurations(settings: SsoSettings, clock: () => Date) {
  const execute = new URL(settings.issuer).protocol === 'http:' ? [client.allowInsecureRequests] : [];
  const metadata = metadataOf(settings, execute);
  return async (): Promise<client.Configuration> => {
    try {
      const server = await metadata();
      const skew = { [client.clockSkew]: Math.round((clock().getTime() - Date.now()) / 1000) };
      const made = new client.Configuration(server, settings.clientId, skew, authOf(settings, server));
      made[client.customFetch] = send;
      made.timeout = TIMEOUT_SECONDS;
      execute.forEach((allow) => allow(made));
      // A signature that nobody looks at is none, also of a token that came straight from the provider.
      client.enableNonRepudiationChecks(made);
      return made;
    } catch {
      // What cannot be read is as good as nothing: a page of a proxy, or another issuer than the settings name.
      throw new ProviderDown();
    }
  };
}

/** @param clock by which tokens are judged */
export function openProvider(settings: SsoSettings, clock: () => Date): IdentityProvider {
  const { roleClaim, factor } = settings;
  const configuration = configurations(settings, clock);
  return {
    addressFor: async ({ state, nonce, verifier }, { redirectUri, isFresh }) => {
      const made = await configuration();
      const address = client.buildAuthorizationUrl(made, {
        redirect_uri: redirectUri,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        max_age: String(isFresh ? 0 : OLDEST_LOG_IN_SECONDS),
        // Some say at which level somebody came in only to who asks for one.
        ...(factor.acr.length === 0 ? {} : { acr_values: factor.acr.join(' ') }),
        ...(isFresh ? { prompt: 'login' } : {}),
      });
      if (!isSafeAddress(address)) {
        throw new ProviderDown();
      }
      return address.href;
    },
    whoCameBack: async ({ state, nonce, verifier }, { redirectUri, isFresh }, back) => {
      const made = await configuration();
      const current = new URL(redirectUri);
      const named = Object.entries({ ...back, state });
      named.forEach(([name, value]) => value !== undefined && current.searchParams.set(name, value));
      try {
        const tokens = await client.authorizationCodeGrant(made, current, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
          // What a visit may take is no part of how fresh the log-in is.
          maxAge: isFresh ? VISIT_SECONDS : OLDEST_LOG_IN_SECONDS,
        });
        const claims = claimsSchema.parse(tokens.claims());
        const authAt = new Date(Math.min(claims.auth_time * 1000, clock().getTime())).toISOString();
        const { sub: subject, acr = null, amr = [] } = claims;
        return { subject, acr, amr, authAt, roles: claims[roleClaim] };
      } catch (error) {
        throw downOrRefused(error);
      }
    },
  };
}
