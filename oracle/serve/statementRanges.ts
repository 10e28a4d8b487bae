import { findNodeAtLocation, parseTree } from 'jsonc-parser'

/** Where something stands in a text: the offset of its first character, and of the one after its last. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Where the statements of a policy document stand in its text, in their order; none of what has no statements. */
export function statementRanges(text: string): readonly Range[] {
  const root = parseTree(text)
  const list = root === undefined ? undefined : findNodeAtLocation(root, ['Statement'])
  if (list === undefined) return []
  // One statement may stand without a list (GRAM-04).
  const nodes = list.type === 'array' ? (list.children ?? []) : [list]
  return nodes.map(({ offset, length }) => ({ start: offset, end: offset + length }))
}
