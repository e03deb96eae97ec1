/** Whether the browser keeps this site's storage until the learner deletes it: it does, it may not, or it can't be asked. */
export type Keeping = 'kept' | 'not-kept' | 'unknown';

/** Asks whether storage is kept. */
export function storageKeeping(): Promise<Keeping> {
  return said((storage) => storage.persisted());
}

/** Asks the browser to keep storage, on a click of the learner's: some browsers ask the learner, others decide by themselves. */
export function keepStorage(): Promise<Keeping> {
  return said((storage) => storage.persist());
}

/** Absent where a site is not served securely. */
async function said(ask: (storage: StorageManager) => Promise<boolean>): Promise<Keeping> {
  const { storage } = navigator as Partial<Navigator>;
  if (!storage?.persist) return 'unknown';
  try {
    return (await ask(storage)) ? 'kept' : 'not-kept';
  } catch {
    return 'unknown';
  }
}
