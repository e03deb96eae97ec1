import type { Nodes } from 'mdast';

/** Shows every node of a tree, each before its children, with its depth. Never recurses: a hostile tree is deeper than the stack. */
export function walk(tree: Nodes, look: (node: Nodes, depth: number) => void): void {
  const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    look(node, depth);
    if (!('children' in node)) continue;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child) open.push({ node: child, depth: depth + 1 });
    }
  }
}
