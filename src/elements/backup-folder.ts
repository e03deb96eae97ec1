import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import type { Store } from '../study/store.ts';
import { type BackupFile, backupFileOf } from './backup-file.ts';
import { reasonOf } from './fetch-json.ts';
import { languageOf } from './page-language.ts';
import { now } from './progress.ts';

declare global {
  /** File System Access (WICG), where a browser has it. */
  interface Window {
    showDirectoryPicker?: (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
  }
  interface FileSystemHandle {
    queryPermission?: (descriptor: { mode: 'readwrite' }) => Promise<PermissionState>;
    requestPermission?: (descriptor: { mode: 'readwrite' }) => Promise<PermissionState>;
  }
}

/** The folder for automatic backups: none chosen, one that may be written to, one for which the browser wants a click first, or denies. */
export type Folder =
  | { readonly kind: 'none' }
  | { readonly kind: 'chosen'; readonly handle: FileSystemDirectoryHandle; readonly permission: PermissionState };

/** Whether a backup was written, there was nothing to write or nowhere, or what failed. */
export type FolderBackup =
  | { readonly kind: 'written'; readonly name: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly reason: string };

const handleName = 'backup-folder';
const mode = { mode: 'readwrite' } as const;

/** Whether this browser lets a learner choose a folder. */
export function canChooseFolder(): boolean {
  return window.showDirectoryPicker !== undefined;
}

/** Finds the folder that was chosen. */
export async function findFolder(): Promise<Folder> {
  if (!canChooseFolder()) return { kind: 'none' };
  const handle = await get<FileSystemDirectoryHandle>(handleName, handles());
  if (handle === undefined) return { kind: 'none' };
  return { kind: 'chosen', handle, permission: (await handle.queryPermission?.(mode)) ?? 'granted' };
}

/** Lets the learner choose a folder, on a click; returns what there is now, also where the learner thinks better of it. */
export async function chooseFolder(): Promise<Folder> {
  try {
    const handle = await window.showDirectoryPicker?.({ id: 'recto', ...mode });
    if (handle) await set(handleName, handle, handles());
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  }
  return findFolder();
}

/** Asks again for the folder's permission, on a click. */
export async function allowFolder({ handle }: Extract<Folder, { kind: 'chosen' }>): Promise<Folder> {
  await handle.requestPermission?.(mode);
  return findFolder();
}

/** Writes no more into the folder; what is there stays. */
export async function forgetFolder(): Promise<Folder> {
  await del(handleName, handles());
  return { kind: 'none' };
}

/** Writes a backup into the folder, one file for each day, if there is a folder, permission, and anything new since the last file. */
export async function backUpToFolder(store: Store, page: HTMLElement): Promise<FolderBackup> {
  try {
    const folder = await findFolder();
    if (folder.kind === 'none' || folder.permission !== 'granted') return { kind: 'nothing' };
    const file = backupFileOf(store, languageOf(page));
    if (file.entries === 0) return { kind: 'nothing' };
    await write(folder.handle, file);
    store.backups.set({ savedAt: now().at, savedEntries: file.entries });
    return { kind: 'written', name: file.name };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

/** The browser writes beside the file and puts the new one in its place when all is written. */
async function write(folder: FileSystemDirectoryHandle, { name, text }: BackupFile): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  await stream.write(text);
  await stream.close();
}

function handles(): UseStore {
  return createStore('recto', 'handles');
}
