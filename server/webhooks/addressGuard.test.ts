import { describe, expect, it } from 'vitest';
import { AddressRefused, isPublicAddress, isUsableUrl, publicLookup } from './addressGuard';

describe('a public address', () => {
  it.each(['8.8.8.8', '145.100.1.1', '172.32.0.1', '2a00:1450:400e::1', '::ffff:8.8.8.8'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '192.168.1.1'],
    ...['198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:a00:1', 'fe80::1'],
    ...['fd00::1', '64:ff9b::7f00:1', '2002:7f00:1::', 'ff02::1', 'localhost', ''],
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('where an endpoint may stand', () => {
  const real = { allowPrivate: false, isDemo: false };
  const demo = { allowPrivate: true, isDemo: true };
  const inside = { allowPrivate: true, isDemo: false };
  it.each([
    ['https://hooks.example/', real, true],
    ['http://hooks.example/', real, false],
    ['https://localhost/', real, false],
    ['https://127.1/', real, false],
    ['https://0x7f000001/', real, false],
    ['https://[::1]/', real, false],
    ['https://[::ffff:10.0.0.1]/', real, false],
    ['https://10.0.0.1/', inside, true],
    ['http://127.0.0.1:9000/', inside, false],
    ['http://127.0.0.1:9000/', demo, true],
    ['http://10.0.0.1/', demo, false],
  ])('%s under %j: %s', (url, allowed, isUsable) => {
    expect(isUsableUrl(new URL(url), allowed)).toBe(isUsable);
  });
});

describe('a name that leads inside', () => {
  it.each([true, false])('is refused at the moment of connecting (all: %s)', async (all) => {
    const error = await new Promise((resolve) => {
      publicLookup('localhost', { all }, resolve);
    });
    expect(error).toBeInstanceOf(AddressRefused);
  });
});
