import type { Position, Statement } from '@aws-sdk/client-iam'
import { type Range, statementRanges } from '../serve/statementRanges.ts'

/** A statement of a question's PolicyInputList: place of its document, place in it. */
export interface ToldStatement {
  readonly document: number
  readonly index: number
}

/**
 * Which statement an entry of MatchedStatements names; nothing where that cannot be told for certain. AWS's examples begin a range after the
 * token before the statement or after its own brace, so that the statement is the one that lies in the range by more than half. Whether a
 * column counts UTF-16 units, code points or bytes is said nowhere: a place is read only in a text where they are the same.
 */
export function statementTold(
  { SourcePolicyId: id, SourcePolicyType: type, StartPosition, EndPosition }: Statement,
  documents: readonly string[],
): ToldStatement | undefined {
  // Names of other sources are documented nowhere.
  const number = type === 'resource' ? undefined : /^PolicyInputList\.([1-9]\d{0,3})$/.exec(id ?? '')?.[1]
  const document = Number(number) - 1
  const text = number === undefined ? undefined : documents[document]
  if (text === undefined) return undefined
  const statements = statementRanges(text)
  if (statements.length === 1) return { document, index: 0 }
  if (!isAscii(text)) return undefined
  const [start, end] = [offsetOf(text, StartPosition), offsetOf(text, EndPosition)]
  if (start === undefined || end === undefined) return undefined
  const inside = statements.flatMap((one, index) => (mostlyIn(one, { start, end }) ? [index] : []))
  return inside.length === 1 ? { document, index: inside[0] as number } : undefined
}

/** Every other character takes more bytes than it has UTF-16 units. */
function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length
}

function mostlyIn(statement: Range, { start, end }: Range): boolean {
  const shared = Math.min(end, statement.end) - Math.max(start, statement.start)
  return shared * 2 > statement.end - statement.start
}

/** Lines and columns count from 1; what lies outside of the text is no place. */
function offsetOf(text: string, { Line = 0, Column = 0 }: Position = {}): number | undefined {
  let begin = 0
  for (let line = 1; line < Line; line++) {
    const next = text.indexOf('\n', begin)
    if (next === -1) return undefined
    begin = next + 1
  }
  const offset = begin + Column - 1
  return Line >= 1 && Column >= 1 && offset <= text.length ? offset : undefined
}
