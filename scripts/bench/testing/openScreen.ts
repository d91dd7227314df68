/** An open screen that hears what happens: whenever its stream ends it asks again from the place where it was. */
import { setTimeout as pause } from 'node:timers/promises';
import { readEvents } from '../eventBlocks';

const AGAIN_MS = 250;

export interface OpenScreen {
  /** What was told of cases, in its order. */
  readonly heard: readonly string[];
  /** How often the stream ended, and how often the place was no longer known: then a screen asks for everything anew. */
  readonly breaks: number;
  readonly lostPlaces: number;
  /** Once the stream stands for the first time. */
  readonly opened: Promise<void>;
  close(): void;
}

/** What names an event among all others, as a screen is told it and as the trail has it. */
export function nameOfEvent(event: {
  readonly applicationId: string;
  readonly type: string;
  readonly at: string;
}): string {
  return `${event.applicationId} ${event.type} ${event.at}`;
}

class Screen implements OpenScreen {
  readonly heard: string[] = [];
  breaks = 0;
  lostPlaces = 0;
  readonly opened: Promise<void>;
  private open: () => void = () => undefined;
  private place: string | null = null;
  private readonly closing = new AbortController();
  private readonly url: string;
  private readonly token: () => string;

  constructor(url: string, token: () => string) {
    this.url = url;
    this.token = token;
    this.opened = new Promise((resolve) => {
      this.open = resolve;
    });
    void this.hear();
  }

  close(): void {
    this.closing.abort();
  }

  private async hear(): Promise<void> {
    while (!this.closing.signal.aborted) {
      await this.hearOnce().catch(() => undefined);
      this.breaks += 1;
      await pause(AGAIN_MS);
    }
  }

  private hearOnce(): Promise<void> {
    const { url, place, closing } = this;
    return readEvents({ url, token: this.token(), place, signal: closing.signal }, (block) => this.take(block));
  }

  private take(block: string): void {
    const kind = /^event: (\S+)$/m.exec(block)?.[1];
    const data = /^data: (.+)$/m.exec(block)?.[1] ?? 'null';
    if (kind === 'hello') {
      this.lostPlaces += this.place !== null && !data.includes('true') ? 1 : 0;
      this.open();
    }
    if (kind === 'case' || kind === 'claim') {
      this.heard.push(nameOfEvent(JSON.parse(data) as Parameters<typeof nameOfEvent>[0]));
    }
    this.place = /^id: (\S+)$/m.exec(block)?.[1] ?? this.place;
  }
}

export function openScreen(url: string, token: () => string): OpenScreen {
  return new Screen(url, token);
}
