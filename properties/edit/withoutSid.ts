import type { Statement } from '../../model/policyDocument.ts'

/** The statement without its Sid, so that it may stand twice (GRAM-07: Sids are unique). */
export function withoutSid(statement: Statement): Statement {
  if (statement.Sid === undefined) return statement
  const { Sid: _, ...rest } = statement
  return rest
}
