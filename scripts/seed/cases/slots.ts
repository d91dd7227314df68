/** The slots of a prototype: which texts of it are others with every copy, and how they are filled. */
import type { Copy } from './copy';
import { cut, literalsPattern, type Filled, type Template } from './template';

type Fills = (copy: Copy, filled: Filled) => string;

/** What is found without being known: ids, hashes and days. */
const OTHERS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|[0-9a-f]{64}|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/;
const IS_FOUND = new RegExp(`^(?:${OTHERS.source})$`);

export class Slots {
  private readonly numbers = new Map<string, number>();
  private readonly fills: Fills[] = [];
  private readonly order: { readonly slot: number; readonly isLate: boolean }[] = [];
  private readonly used = new Set<number>();
  private pattern: RegExp | null = null;
  private readonly known: (found: string) => string;

  /** @param known what becomes of an id or a day that has no slot */
  constructor(known: (found: string) => string) {
    this.known = known;
  }

  /** @param isLate for what is made of other slots; those are filled in the order in which they were added */
  add(literal: string, fills: Fills, isLate = false): void {
    if (!this.numbers.has(literal)) {
      const slot = this.fills.push(fills) - 1;
      this.numbers.set(literal, slot);
      this.order.push({ slot, isLate });
      this.pattern = IS_FOUND.test(literal) ? this.pattern : null;
    }
  }

  cut(text: string): Template {
    this.pattern ??= literalsPattern(
      [...this.numbers.keys()].filter((literal) => !IS_FOUND.test(literal)),
      OTHERS,
    );
    return cut(text, this.pattern, (found) => {
      const slot = this.numbers.get(found);
      return slot === undefined ? this.known(found) : this.use(slot);
    });
  }

  private use(slot: number): number {
    this.used.add(slot);
    return slot;
  }

  /** @returns how to fill what is used anywhere: first what stands by itself */
  filler(): (copy: Copy) => Filled {
    const used = this.order.filter(({ slot }) => this.used.has(slot));
    const slots = [...used.filter(({ isLate }) => !isLate), ...used.filter(({ isLate }) => isLate)].map(
      ({ slot }) => slot,
    );
    return (copy) => {
      const filled = Array.from<string>({ length: this.fills.length }).fill('');
      for (const slot of slots) {
        filled[slot] = this.fills[slot]?.(copy, filled) ?? '';
      }
      return filled;
    };
  }
}
