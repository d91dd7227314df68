/** The pages of the demo, put beside the desk while it plays the login platform; a real installation has none of them. */
import { join } from 'node:path';
import express, { Router, type Request, type Response } from 'express';
import type { Dependencies } from '../dependencies';
import { redeemAtDesk, type Typed } from './loginPlatform';
import { readDemoMails } from './demoMails';
import {
  ACTIVATION_PATH,
  activationPage,
  brokenLinkPage,
  DEMO_PATH,
  donePage,
  mailsPage,
  type PageFrame,
} from './pages';
import { DEMO_LANGUAGES } from './words';

const TOKEN = /^[\w-]{20,80}$/;
const NOTHING_TYPED = { code: '', surname: '', birthDate: '' } as const;

/** @returns an empty router unless these settings are those of a demo */
export function demoRouter(deps: Dependencies): Router {
  const router = Router();
  if (!deps.config.playsLoginPlatform) {
    return router;
  }
  const newForm = () => ({ ...NOTHING_TYPED, formKey: deps.newId() });

  router.get(DEMO_PATH, async (request, response) => {
    const mails = await readDemoMails(join(deps.config.dataDir, 'outbox', 'mail'));
    sendPage(response, mailsPage(frameOf(request, response), mails));
  });
  router.get(`${ACTIVATION_PATH}/:token`, (request, response) => {
    const frame = frameOf(request, response);
    const isWhole = TOKEN.test(request.params.token);
    sendPage(
      response.status(isWhole ? 200 : 404),
      isWhole ? activationPage(frame, { ...newForm(), refused: null }) : brokenLinkPage(frame),
    );
  });
  router.post(
    `${ACTIVATION_PATH}/:token`,
    express.urlencoded({ extended: false, limit: '4kb', parameterLimit: 10 }),
    async (request, response) => {
      const frame = frameOf(request, response);
      const typed = typedIn(request, request.params.token ?? '');
      const redeemed = await redeemAtDesk(deskUrlOf(request), typed);
      if ('answer' in redeemed) {
        sendPage(response, donePage(frame, redeemed.answer));
        return;
      }
      const { refused, status } = redeemed;
      sendPage(response.status(status), activationPage(frame, { ...typed, formKey: deps.newId(), refused }));
    },
  );
  return router;
}

function sendPage(response: Response, html: string): void {
  // What was typed, and who gets mail, is for this moment alone.
  response.set('Cache-Control', 'no-store').type('html').send(html);
}

function frameOf(request: Request, response: Response): PageFrame {
  const asked = DEMO_LANGUAGES.find((language) => language === request.query['lang']);
  const language =
    asked ?? DEMO_LANGUAGES.find((known) => known === request.acceptsLanguages(...DEMO_LANGUAGES)) ?? 'nl';
  return { language, nonce: String(response.locals['nonce']), path: encodeURI(request.path) };
}

/** The very server that is asked: whatever its public address is, the call does not leave the machine. */
function deskUrlOf({ socket }: Request): string {
  const { localAddress = '127.0.0.1', localPort = 0 } = socket;
  const host = localAddress.includes(':') ? `[${localAddress}]` : localAddress;
  return `http://${host}:${String(localPort)}`;
}

function typedIn(request: Request, token: string): Typed {
  const body = request.body as Readonly<Record<string, unknown>> | undefined;
  const field = (name: string): string => {
    const value = body?.[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    token,
    code: field('code'),
    surname: field('surname'),
    birthDate: field('birthDate'),
    formKey: field('formKey'),
    ip: request.ip ?? '',
  };
}
