import type { TextStorage } from '../../src/study/storage-door.ts';

/** A Storage in memory that can run out of space (in characters, keys included), refuse chosen writes, or be denied altogether. */
export class MemoryStorage implements TextStorage {
  readonly #texts = new Map<string, string>();
  #size = 0;
  /** The most characters it holds, keys and texts together. */
  quota = Number.POSITIVE_INFINITY;
  /** Says whether the write of this number (from 1) finds no space. */
  refuses: (write: number) => boolean = () => false;
  /** Whether every method throws, as where a browser denies storage. */
  denied = false;
  /** Is told of every change that was made, as what makes the same change elsewhere. */
  onChange: (change: (storage: MemoryStorage) => void) => void = () => undefined;
  /** How many writes were tried, and the characters they carried. */
  writes = 0;
  written = 0;

  get length(): number {
    this.#check();
    return this.#texts.size;
  }

  key(index: number): string | null {
    this.#check();
    return [...this.#texts.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    this.#check();
    return this.#texts.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    this.#check();
    this.writes += 1;
    const after = this.#size - this.#sizeOf(key) + key.length + text.length;
    if (after > this.quota || this.refuses(this.writes)) throw new DOMException('no space', 'QuotaExceededError');
    this.#size = after;
    this.written += text.length;
    this.#texts.set(key, text);
    this.onChange((storage) => storage.setItem(key, text));
  }

  removeItem(key: string): void {
    this.#check();
    this.#size -= this.#sizeOf(key);
    this.#texts.delete(key);
    this.onChange((storage) => storage.removeItem(key));
  }

  clear(): void {
    this.#check();
    this.#size = 0;
    this.#texts.clear();
  }

  #sizeOf(key: string): number {
    const text = this.#texts.get(key);
    return text === undefined ? 0 : key.length + text.length;
  }

  #check(): void {
    if (this.denied) throw new DOMException('denied', 'SecurityError');
  }
}
