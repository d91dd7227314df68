/** Decides how uploaded files wait for their handler: streamed to disk, sealed under a key that only this process holds, and no more of them than the route takes. */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import type { Request, RequestHandler } from 'express';
import multer, { type StorageEngine } from 'multer';
import type { Logger } from 'pino';
import { DomainError } from '@desk/shared/contract/errors';
import { sealStream } from '../files/sealedFile';
import { describeError } from '../log/describeError';
import type { UploadRules } from './route';
import type { ArrivedFile } from '../files/arrivedFile';

/** What a form holds beside its files: its fields and the lines between the parts. */
const BESIDE_FILES_BYTES = 8 * 1024 * 1024;

interface Spooled extends ArrivedFile {
  readonly path: string;
}
interface Arriving {
  total: number;
  /** How many began to arrive; each keeps its place, whichever is on disk first. */
  begun: number;
  readonly files: Spooled[];
}

const arriving = new WeakMap<Request, Arriving>();

function arrivingOf(request: Request): Arriving {
  const known = arriving.get(request) ?? { total: 0, begun: 0, files: [] };
  arriving.set(request, known);
  return known;
}

/** The files that came with a request, in their order. */
export function arrivedFiles(request: Request): readonly ArrivedFile[] {
  return arriving.get(request)?.files ?? [];
}

interface Counted {
  readonly measure: Transform;
  readonly result: () => { readonly size: number; readonly sha256: string };
}

/** Counts and hashes what passes; fails as soon as the whole request is larger than its route takes. */
function counting(request: Request, maxTotalBytes: number): Counted {
  const hash = createHash('sha256');
  const whole = arrivingOf(request);
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      whole.total += chunk.length;
      hash.update(chunk);
      done(whole.total > maxTotalBytes ? new DomainError('payloadTooLarge') : null, chunk);
    },
  });
  return { measure, result: () => ({ size, sha256: hash.digest('hex') }) };
}

async function spool(folder: string, stream: Readable, counted: Counted): Promise<Omit<Spooled, 'fileName'>> {
  const { path, open } = await sealStream(folder, stream, [counted.measure]);
  return { path, open, ...counted.result() };
}

function spoolEngine(folder: string, { maxTotalBytes }: UploadRules): StorageEngine {
  return {
    _handleFile(request, { originalname, stream }, done) {
      const whole = arrivingOf(request);
      const place = whole.begun;
      whole.begun += 1;
      spool(folder, stream, counting(request, maxTotalBytes)).then(
        (spooled) => {
          whole.files[place] = { ...spooled, fileName: originalname };
          done(null, { path: spooled.path });
        },
        (error: unknown) => {
          done(error);
        },
      );
    },
    _removeFile(_request, { path }, done) {
      rm(path, { force: true }).then(() => {
        done(null);
      }, done);
    },
  };
}

async function removeAll(files: readonly Spooled[]): Promise<void> {
  await Promise.all(files.map(({ path }) => rm(path, { force: true })));
}

/** Who says beforehand that it will be too much is not read at all. */
function refuseDeclared(request: Request, { maxTotalBytes }: UploadRules): void {
  if (Number(request.get('content-length') ?? 0) > maxTotalBytes + BESIDE_FILES_BYTES) {
    throw new DomainError('payloadTooLarge');
  }
}

/**
 * Reads a multipart form; its files lie in the folder until the answer is sent.
 * @param rules how many, and how much
 * @param folder of the data directory; what a killed program leaves in it can be read by nobody
 */
export function spoolUploads(
  rules: UploadRules,
  { folder, log }: { readonly folder: string; readonly log: Logger },
): RequestHandler {
  const { field, maxFiles, maxBytes } = rules;
  const read = multer({
    storage: spoolEngine(folder, rules),
    defParamCharset: 'utf8',
    limits: { files: maxFiles, fileSize: maxBytes, fields: 40, fieldSize: 100_000 },
  }).array(field, maxFiles);
  return (request, response, next) => {
    refuseDeclared(request, rules);
    response.once('close', () => {
      removeAll(arrivingOf(request).files).catch((error: unknown) => {
        // The hourly sweep tries again.
        log.error({ failure: describeError(error) }, 'uploads not removed');
      });
    });
    read(request, response, next);
  };
}
