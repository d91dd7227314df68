/** What a page asks of the desk: which addresses, and how many bytes come over the wire, headers and compression included. */
import type { Page } from 'playwright-core';

export interface Traffic {
  /** Method and address below the desk, in the order in which they were asked; what the browser had already is not among them. */
  readonly requests: readonly string[];
  readonly bytes: number;
}

interface Asked {
  readonly name: string;
  readonly isOurs: boolean;
  bytes: number;
}

export interface TrafficCounter {
  /** What came since the last time this was asked. */
  readonly sinceLast: () => Traffic;
}

/**
 * Counts from now on.
 * @param url of the desk, without a slash at the end
 */
export async function countTraffic(page: Page, url: string): Promise<TrafficCounter> {
  const network = await page.context().newCDPSession(page);
  let asked = new Map<string, Asked>();
  const of = (id: string): Asked | undefined => asked.get(id);
  network.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const isOurs = request.url.startsWith(url);
    asked.set(requestId, { name: `${request.method} ${request.url.slice(url.length)}`, bytes: 0, isOurs });
  });
  network.on('Network.requestServedFromCache', ({ requestId }) => void asked.delete(requestId));
  network.on('Network.responseReceived', ({ requestId, response }) => {
    const one = of(requestId);
    if (response.fromDiskCache === true) {
      asked.delete(requestId);
    } else if (one !== undefined) {
      one.bytes = response.encodedDataLength;
    }
  });
  network.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const one = of(requestId);
    if (one !== undefined) {
      one.bytes += encodedDataLength;
    }
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = of(requestId);
    if (one !== undefined) {
      one.bytes = encodedDataLength;
    }
  });
  await network.send('Network.enable');
  return {
    sinceLast: () => {
      const counted = [...asked.values()].filter(({ isOurs }) => isOurs);
      asked = new Map();
      return { requests: counted.map(({ name }) => name), bytes: counted.reduce((sum, { bytes }) => sum + bytes, 0) };
    },
  };
}
