import type { Position } from '@aws-sdk/client-iam'
import { findNodeAtLocation, parseTree } from 'jsonc-parser'

/** Where a statement stands in the text of a policy document: its first character, and the one after its last. Counted from 1. */
export function statementPosition(
  text: string,
  index: number,
): { readonly StartPosition: Position; readonly EndPosition: Position } | undefined {
  const root = parseTree(text)
  const list = root === undefined ? undefined : findNodeAtLocation(root, ['Statement'])
  // One statement may stand without a list (GRAM-04).
  const node = list?.type === 'array' ? list.children?.[index] : list
  if (node === undefined) return undefined
  return { StartPosition: at(text, node.offset), EndPosition: at(text, node.offset + node.length) }
}

function at(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { Line: line, Column: offset - before.lastIndexOf('\n') }
}
