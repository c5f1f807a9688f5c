import {columnCount, skipped, trap, word} from './characters';

/** Sorted terms that begin with the same columns: those from index `from` to before `to`. */
export interface Group {
  readonly columns: readonly number[];
  readonly from: number;
  readonly to: number;
}

/**
 * An automaton over the beginnings of all terms. A state is the offset of its row: `table[state + column]` is the
 * next state, or `~node` where a beginning is complete (`~0`: the character was never looked at). `heads[node]` is
 * then the first of the groups, `chain[group]` the next one (-1: none), and `resume[node]` the next state.
 */
export interface Prefixes {
  readonly table: Int32Array;
  readonly heads: Int32Array;
  readonly chain: Int32Array;
  readonly resume: Int32Array;
}

/** State where a word may begin. */
export const fresh = 0;
/** State within a word that no term begins with. */
export const inWord = columnCount;

interface Node {
  readonly id: number;
  readonly column: number;
  readonly children: Node[];
  head: number;
  state: number;
  /** Where the longest shorter beginning that ends here leads; undefined for the two first states. */
  fail: Node | undefined;
}

/**
 * Aho–Corasick, cut to the first columns of each term so that it stays small, with one change: a word character
 * begins a term only where a word may begin, so that the left boundary costs nothing.
 */
export function buildPrefixes(groups: readonly Group[]): Prefixes {
  const nodes: Node[] = [];
  const add = (column: number, state: number): Node => {
    const node = {id: nodes.length, column, children: [], head: -1, state, fail: undefined};
    nodes.push(node);
    return node;
  };
  const root = add(trap, fresh);
  const inside = add(trap, inWord);

  const chain = new Int32Array(groups.length).fill(-1);
  for (const [index, group] of groups.entries()) {
    let node = root;
    for (const column of group.columns) {
      const known = node.children.findLast(child => child.column === column);
      const next = known ?? add(column, -1);
      if (!known) node.children.push(next);
      node = next;
    }
    chain[index] = node.head;
    node.head = index;
  }

  /** The longest beginning that ends with this column, when it does not continue `node`. */
  const follow = (node: Node, column: number): Node => {
    const next = (node === inside && column < word ? root : node).children.find(
      child => child.column === column,
    );
    if (next) return next;
    if (node.fail) return follow(node.fail, column);
    return column < word ? root : inside;
  };

  const rows = 1 + nodes.filter(node => node === root || node.children.length > 0).length;
  const table = new Int32Array(rows * columnCount);
  let free = inWord + columnCount;
  /** Writes the row of a node and settles where its children lead. */
  const settle = (node: Node): void => {
    if (node.fail) table.copyWithin(node.state, node.fail.state, node.fail.state + columnCount);
    table[node.state + skipped] = node.state;
    for (const next of node.children) {
      next.fail = node.fail ? follow(node.fail, next.column) : next.column < word ? root : inside;
      if (next.head < 0) next.head = next.fail.head;
      else chain[last(chain, next.head)] = next.fail.head;
      next.state = next.children.length > 0 ? free : next.fail.state;
      if (next.children.length > 0) free += columnCount;
      table[node.state + next.column] = next.head < 0 ? next.state : ~next.id;
    }
  };
  table[trap] = ~0;
  table.fill(inWord, word, columnCount);
  settle(root);
  table.copyWithin(inWord, fresh, word);
  table.fill(inWord, inWord + word, inWord + columnCount);
  table[inWord + skipped] = inWord;
  const queue = [...root.children];
  for (const node of queue) {
    if (node.children.length > 0) settle(node);
    queue.push(...node.children);
  }
  return {
    table,
    heads: Int32Array.from(nodes, node => node.head),
    chain,
    resume: Int32Array.from(nodes, node => node.state),
  };
}

function last(chain: Int32Array, head: number): number {
  let group = head;
  for (let next = chain[group] ?? -1; next >= 0; next = chain[group] ?? -1) group = next;
  return group;
}
