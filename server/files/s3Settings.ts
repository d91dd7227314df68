/** Decides how the document store on S3 is named in the settings: where it is, which bucket, how that is addressed. */
import { z } from 'zod';
import { ConfigError } from '../configError';

export interface S3Settings {
  /** Without a slash at the end. */
  readonly endpoint: string;
  readonly bucket: string;
  /** Before every name, with a slash at its end; or empty. */
  readonly prefix: string;
  readonly region: string;
  /** `path`: the bucket is the first part of the path; `host`: it stands before the name of the machine. */
  readonly style: 'path' | 'host';
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const place = z.object({
  bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
  prefix: z.string().regex(/^([A-Za-z0-9_-]+\/)*$/),
  region: z.string().regex(/^[a-z0-9-]{2,40}$/),
  style: z.enum(['path', 'host']),
});
const key = /^([A-Za-z0-9]{4,128}):([\x21-\x7e]{8,200})$/;

/**
 * @param url `https://HOST[:PORT]/BUCKET[/PREFIX]?region=REGION&style=path`; region is us-east-1 and style is path when left out
 * @param keys `ACCESS-KEY-ID:SECRET`
 * @returns null for what cannot be used
 */
export function s3SettingsOf(url: string, keys: string): S3Settings | null {
  const [, accessKeyId, secretAccessKey] = key.exec(keys) ?? [];
  if (!URL.canParse(url) || accessKeyId === undefined || secretAccessKey === undefined) {
    return null;
  }
  const { origin, protocol, pathname, searchParams, username, password } = new URL(url);
  const [bucket, ...rest] = pathname.split('/').filter((part) => part !== '');
  const read = place.safeParse({
    bucket,
    prefix: rest.map((part) => `${part}/`).join(''),
    region: searchParams.get('region') ?? 'us-east-1',
    style: searchParams.get('style') ?? 'path',
  });
  const isPlain = /^https?:$/.test(protocol) && username + password === '';
  return read.success && isPlain ? { endpoint: origin, ...read.data, accessKeyId, secretAccessKey } : null;
}

/** To be spread into the settings of the desk. */
export const S3_SETTINGS = {
  DOCUMENTS_S3_URL: z.url({ protocol: /^https?$/ }).optional(),
  DOCUMENTS_S3_KEY: z.string().optional(),
};
type Read = z.infer<z.ZodObject<typeof S3_SETTINGS>>;

/**
 * @returns null where documents lie in a folder
 * @throws ConfigError for one without the other, or what cannot be used; the key itself stays out of it
 */
export function documentsS3Of({ DOCUMENTS_S3_URL: url, DOCUMENTS_S3_KEY: keys }: Read): S3Settings | null {
  if (url === undefined && keys === undefined) {
    return null;
  }
  const read = url === undefined || keys === undefined ? null : s3SettingsOf(url, keys);
  if (read === null) {
    throw new ConfigError(
      'Settings DOCUMENTS_S3_URL and DOCUMENTS_S3_KEY must be https://HOST/BUCKET/PREFIX?region=REGION&style=path and ID:SECRET, both of them.',
    );
  }
  return read;
}
