import type { Position } from '@aws-sdk/client-iam'
import { statementRanges } from './statementRanges.ts'

/** Where a statement stands in the text of a policy document: its first character, and the one after its last. Counted from 1. */
export function statementPosition(
  text: string,
  index: number,
): { readonly StartPosition: Position; readonly EndPosition: Position } | undefined {
  const range = statementRanges(text)[index]
  if (range === undefined) return undefined
  return { StartPosition: at(text, range.start), EndPosition: at(text, range.end) }
}

function at(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { Line: line, Column: offset - before.lastIndexOf('\n') }
}
