/** Decides how a text of any length waits for its handler: streamed to disk, sealed, and never whole in memory. */
import { Transform, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { DomainError } from '@desk/shared/contract/errors';
import type { ArrivedText } from '../files/arrivedText';
import { sealStream, type SealedFile } from '../files/sealedFile';
import { describeError } from '../log/describeError';

/** An export of a million lines takes a few hundred megabytes. */
export const MAX_TEXT_BYTES = 2 * 1024 * 1024 * 1024;

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

const arrived = new WeakMap<Request, ArrivedText>();

/** The text that came with a request; null when its media type is not one that the route takes. */
export function arrivedText(request: Request): ArrivedText | null {
  return arrived.get(request) ?? null;
}

/** What is not in UTF-8 is noticed while it comes in; the importer says what to do about it. */
function measuring(): { readonly stage: Transform; readonly result: () => Pick<ArrivedText, 'bytes' | 'isUtf8'> } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let bytes = 0;
  let isUtf8 = true;
  const decode = (piece?: Buffer): void => {
    try {
      decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      isUtf8 = false;
    }
  };
  const stage = new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      if (isUtf8) {
        decode(piece);
      }
      done(bytes > MAX_TEXT_BYTES ? new DomainError('payloadTooLarge') : null, piece);
    },
    flush(done) {
      if (isUtf8) {
        decode();
      }
      done();
    },
  });
  return { stage, result: () => ({ bytes, isUtf8 }) };
}

async function* decoded(file: SealedFile): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  for await (const piece of file.read()) {
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}

function unpacked(request: Request): Readable[] {
  const packing = request.get('content-encoding') ?? 'identity';
  const unpack = UNPACKERS[packing.toLowerCase()];
  if (unpack === undefined && packing.toLowerCase() !== 'identity') {
    throw new DomainError('malformed', { errors: { 'Content-Encoding': Object.keys(UNPACKERS).join(', ') } });
  }
  return unpack === undefined ? [] : [unpack()];
}

async function spool(request: Request, folder: string): Promise<SealedFile> {
  const { stage, result } = measuring();
  const file = await sealStream(folder, request, [...(unpacked(request) as Transform[]), stage]);
  const { bytes, isUtf8 } = result();
  // A charset that says otherwise is believed: its sender would not mean what we read.
  const charset = /charset="?([^";]+)/i.exec(request.get('content-type') ?? '')?.[1] ?? 'utf-8';
  const saysUtf8 = ['utf-8', 'utf8', 'us-ascii'].includes(charset.trim().toLowerCase());
  arrived.set(request, { bytes, isUtf8: isUtf8 && saysUtf8, pieces: () => decoded(file) });
  return file;
}

/** A packed text that breaks off is a fault of its sender. */
function asRefusal(error: unknown): unknown {
  const code = String((error as { code?: unknown }).code);
  return code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR_FORMAT')
    ? new DomainError('malformed', { errors: { body: 'Content-Encoding' } })
    : error;
}

/**
 * Reads the body of a route that takes text; it lies in the folder until the answer is sent.
 * @param types media types that the route takes; a body of any other is not read
 */
export function spoolText(
  types: readonly string[],
  { folder, log }: { readonly folder: string; readonly log: Logger },
): RequestHandler {
  return (request, response, next) => {
    if (request.is([...types]) === false) {
      next();
      return;
    }
    if (Number(request.get('content-length') ?? 0) > MAX_TEXT_BYTES) {
      throw new DomainError('payloadTooLarge');
    }
    spool(request, folder).then(
      (file) => {
        response.once('close', () => {
          file.remove().catch((error: unknown) => {
            // The hourly sweep tries again.
            log.error({ failure: describeError(error) }, 'an imported text was not removed');
          });
        });
        next();
      },
      (error: unknown) => next(asRefusal(error)),
    );
  };
}
