/** What Recto needs of a Storage; localStorage is one. Any of it may throw. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Why storage refused a text: it can't be asked at all, or it has no room. */
export type Refusal = 'blocked' | 'full';

/** Whether a text was written, or why not. */
export type Written = { readonly kind: 'written' } | { readonly kind: 'refused'; readonly reason: Refusal };

/** A text found, none there, or a storage that can't be asked. */
export type Found =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'blocked' };

/** Reading and writing a storage that may be absent, blocked or full: no method throws. */
export interface Door {
  /** Takes a key and returns what is there. */
  readonly read: (key: string) => Found;
  /** Takes a key and its text and returns whether it was written, or why not. */
  readonly write: (key: string, text: string) => Written;
  /** Takes a key and removes what is there, where storage lets it. */
  readonly remove: (key: string) => void;
  /** Takes a prefix and returns the keys that begin with it, sorted, or undefined when storage can't be asked. */
  readonly keys: (prefix: string) => readonly string[] | undefined;
}

/** Takes a storage, undefined where the browser denies one, and returns its door. */
export function openDoor(storage: TextStorage | undefined): Door {
  return {
    read: (key) => read(storage, key),
    write: (key, text) => write(storage, key, text),
    remove: (key) => remove(storage, key),
    keys: (prefix) => keysOf(storage, prefix),
  };
}

function read(storage: TextStorage | undefined, key: string): Found {
  if (storage === undefined) return { kind: 'blocked' };
  try {
    const text = storage.getItem(key);
    return text === null ? { kind: 'none' } : { kind: 'text', text };
  } catch {
    return { kind: 'blocked' };
  }
}

function write(storage: TextStorage | undefined, key: string, text: string): Written {
  if (storage === undefined) return { kind: 'refused', reason: 'blocked' };
  try {
    storage.setItem(key, text);
    return { kind: 'written' };
  } catch (error) {
    return { kind: 'refused', reason: isQuota(error) ? 'full' : 'blocked' };
  }
}

function remove(storage: TextStorage | undefined, key: string): void {
  try {
    storage?.removeItem(key);
  } catch {
    // What stays is a double of what stands elsewhere.
  }
}

function keysOf(storage: TextStorage | undefined, prefix: string): readonly string[] | undefined {
  if (storage === undefined) return undefined;
  try {
    const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    return names.filter((name) => name.startsWith(prefix)).sort();
  } catch {
    return undefined;
  }
}

/** Firefox has a name of its own for a full storage. */
function isQuota(error: unknown): boolean {
  return error instanceof Error && ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'].includes(error.name);
}
