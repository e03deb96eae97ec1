import type { Block } from '../notation/block.ts';
import { walk } from '../notation/walk.ts';

/** The names of the definitions that images refer to (`![alt][name]`), over a document's blocks. */
export function imageNames(blocks: readonly Block[]): Set<string> {
  const names = new Set<string>();
  for (const { node } of blocks) walk(node, (one) => void (one.type === 'imageReference' && names.add(one.identifier)));
  return names;
}
