/**
 * A real OpenID provider over HTTP for tests: with a page of its own to log in on, roles that a test gives and takes, and a way to send
 * other tokens than it would, signed with its own key.
 */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import jwt from 'jsonwebtoken';
import { Provider } from 'oidc-provider';
import type { SsoSettings } from '../ssoSettings';

type Claims = Readonly<Record<string, unknown>>;

export interface TestProvider {
  readonly settings: SsoSettings;
  /** What it says of whom: their roles, as the claim says them. */
  readonly roles: Map<string, unknown>;
  /** Changes what it says in the next ID tokens; undone with null. */
  tamper(change: ((claims: Claims) => { claims: Claims; key?: KeyObject }) | null): void;
  /** Sends people back to this page; asked of it before anybody comes. */
  serve(redirectUri: string): void;
  goDown(): Promise<void>;
  comeUp(): Promise<void>;
  close(): Promise<void>;
}

/** How somebody logs in there. */
export interface AtProvider {
  readonly subject: string;
  readonly acr?: string;
  readonly amr?: string;
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

const PAGE = `<!doctype html><html lang="en"><title>Provider</title><form method="post">
<label>Who are you? <input name="subject" autofocus></label><input type="hidden" name="acr"><input type="hidden" name="amr" value="mfa">
<button>Log in there</button></form></html>`;

function makeKey() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
  return { privateKey, publicKey, jwk };
}

interface Making {
  readonly issuer: string;
  readonly redirectUri: string;
  readonly roles: TestProvider['roles'];
  readonly settings: SsoSettings;
  readonly jwk: object;
}

function makeProvider({ issuer, redirectUri, roles, settings, jwk }: Making): Provider {
  const { clientId, clientSecret } = settings;
  const provider: Provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    jwks: { keys: [jwk] },
    cookies: { keys: ['only of a test'] },
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 300, IdToken: 300, Interaction: 300, Session: 300 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    claims: { openid: ['sub', 'roles', 'acr', 'amr', 'auth_time'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_context: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ sub: accountId, roles: roles.get(accountId) }),
    }),
    loadExistingGrant: async (context: { oidc: { session: { accountId: string } } }) => {
      const grant = new provider.Grant({ accountId: context.oidc.session.accountId, clientId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  return provider;
}

/** Its own page to log in on, in front of everything else. */
function givePage(provider: Provider): void {
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) {
      await next();
    } else if (context.method === 'POST') {
      const form = await formOf(context.req);
      const [acr, amr] = [form.get('acr') ?? '', form.get('amr') ?? ''];
      const login = { accountId: form.get('subject') ?? '', ...(acr === '' ? {} : { acr }), amr: amr.split(' ') };
      await provider.interactionFinished(context.req, context.res, { login });
    } else {
      context.type = 'html';
      context.body = PAGE;
    }
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Starts it. Close it after the test. */
export async function startProvider(): Promise<TestProvider> {
  const server = createServer();
  const port = await listen(server, 0);
  const issuer = `http://127.0.0.1:${String(port)}`;
  const { privateKey, jwk } = makeKey();
  const roles: TestProvider['roles'] = new Map();
  let change: Parameters<TestProvider['tamper']>[0] = null;
  const settings: SsoSettings = {
    issuer,
    clientId: 'desk',
    clientSecret: 'only-of-a-test-0123456789',
    roleClaim: 'roles',
    roles: { officers: 'verifier', leads: 'supervisor', administrators: 'administrator' },
    factor: { acr: ['gold'], amr: ['mfa'] },
    takesPasswords: false,
  };

  function otherToken(body: unknown): void {
    const answer = body as { id_token?: string };
    if (change === null || answer.id_token === undefined) {
      return;
    }
    const { claims, key = privateKey } = change(jwt.decode(answer.id_token) as Claims);
    answer.id_token = jwt.sign(claims, key, { algorithm: 'RS256', keyid: 'one' });
  }
  const goDown = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    settings,
    roles,
    tamper: (next) => {
      change = next;
    },
    serve: (redirectUri) => {
      const provider = makeProvider({ issuer, redirectUri, roles, settings, jwk });
      givePage(provider);
      provider.use(async (context, next) => {
        await next();
        if (context.oidc?.route === 'token') {
          otherToken(context.body);
        }
      });
      server.on('request', provider.callback());
    },
    goDown,
    comeUp: async () => {
      await listen(server, port);
    },
    close: goDown,
  };
}

/** Adds what an answer sets to the cookies of a browser. */
function keepCookies(jar: Map<string, string>, response: Response): void {
  for (const cookie of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    jar.set(name, value);
  }
}

/**
 * Plays a browser at the provider: follows it, logs in on its page, and stops where it is sent back to the desk.
 * @returns what stands in that address
 */
export async function logInThere(
  address: string,
  { subject, acr = '', amr = 'pwd' }: AtProvider,
): Promise<URLSearchParams> {
  const { origin } = new URL(address);
  const jar = new Map<string, string>();
  let url = new URL(address);
  let form: URLSearchParams | null = null;
  while (url.origin === origin) {
    const cookie = Array.from(jar, ([name, value]) => `${name}=${value}`).join('; ');
    const sent = form === null ? {} : { method: 'POST', body: form };
    const response: Response = await fetch(url, { redirect: 'manual', headers: { cookie }, ...sent });
    keepCookies(jar, response);
    const next = response.headers.get('location');
    form = next === null ? new URLSearchParams({ subject, acr, amr }) : null;
    if (response.status >= 400) {
      throw new Error(`The provider answers ${String(response.status)}: ${await response.text()}`);
    }
    url = next === null ? url : new URL(next, url);
  }
  return url.searchParams;
}
