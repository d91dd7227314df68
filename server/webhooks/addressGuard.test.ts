import { describe, expect, it } from 'vitest';
import type { lookup } from 'node:dns';
import { request, type RequestOptions } from 'node:http';
import { AddressRefused, guardedLookup, isPublicAddress, isUsableUrl, publicLookup } from './addressGuard';

describe('a public address', () => {
  it.each(['8.8.8.8', '145.100.1.1', '172.32.0.1', '2a00:1450:400e::1', '2620:fe::fe'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '192.168.1.1'],
    ...['198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:a00:1', 'fe80::1'],
    ...['fd00::1', '64:ff9b::7f00:1', '64:ff9b:1::a00:1', '2002:7f00:1::', 'ff02::1', 'localhost', ''],
    ...[
      '::ffff:8.8.8.8',
      '::ffff:0:10.0.0.1',
      '2001:0:7f00:1::',
      '3fff::1',
      '5f00::1',
      '100::1',
      'fec0::1',
      '192.88.99.1',
    ],
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
    ['https://0177.0.0.1/', real, false],
    ['https://2130706433/', real, false],
    ['https://0/', real, false],
    ['https://\uff11\uff12\uff17.0.0.1/', real, false],
    ['https://[::]/', real, false],
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

  /** A resolver that answers each question otherwise. */
  function shifting(...answers: string[][]) {
    let asked = 0;
    const ask = (_name: string, _options: object, callback: (error: null, addresses: object[]) => void): void => {
      const answer = answers[Math.min(asked, answers.length - 1)] ?? [];
      asked += 1;
      callback(
        null,
        answer.map((address) => ({ address, family: 4 })),
      );
    };
    return { lookup: guardedLookup(ask as unknown as typeof lookup), asked: () => asked };
  }
  const failure = (options: RequestOptions) =>
    new Promise((done) => {
      request(options).on('error', done).end();
    });

  it('is refused where one of its addresses does', async () => {
    const { lookup: ask } = shifting(['8.8.8.8', '10.0.0.1']);
    expect(await failure({ host: 'hooks.example', lookup: ask, agent: false })).toBeInstanceOf(AddressRefused);
  });

  it('is asked once a connection, which goes to what was judged, and is judged again for the next', async () => {
    const { lookup: ask, asked } = shifting(['192.88.99.1'], ['127.0.0.1']);
    const pinned = shifting(['8.8.8.8'], ['127.0.0.1']);
    const answered: unknown[] = [];
    pinned.lookup('hooks.example', { all: true }, (_error, addresses) => answered.push(addresses));
    expect([answered, pinned.asked()]).toEqual([[[{ address: '8.8.8.8', family: 4 }]], 1]);
    for (const times of [1, 2]) {
      expect(await failure({ host: 'hooks.example', lookup: ask, agent: false })).toBeInstanceOf(AddressRefused);
      expect(asked()).toBe(times);
    }
  });
});
