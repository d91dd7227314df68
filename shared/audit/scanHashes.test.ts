import { expect, it } from 'vitest';
import { scanHashesIn } from './scanHashes';

const scan = { documentId: 'd1', sha256: 'aa' };

it.each([
  ['mail.registered', { documents: 1, scans: [scan] }, [scan]],
  ['mail.registered', { documents: 1 }, []],
  ['mail.registered', { scans: [scan, null, 'x', { documentId: 'd2' }] }, [scan]],
  ['document.redacted', { ...scan, pages: 1 }, [expect.objectContaining(scan)]],
  ['document.redacted', { documentId: 'd1', pages: 1 }, []],
  ['document.imagesErased', { ...scan, pages: 2 }, [expect.objectContaining(scan)]],
  ['document.read', scan, []],
])('of %s with %j it reads the scans', (type, data, hashes) => {
  expect(scanHashesIn({ type, data })).toEqual(hashes);
});
