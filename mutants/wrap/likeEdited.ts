import { many } from '../../model/edit/many.ts'
import type { Condition } from './mapConditions.ts'

/** The condition with other patterns, where it is one of StringLike or StringNotLike; patterns with variables stay. */
export function likeEdited(condition: Condition, edit: (pattern: string) => string): Condition {
  if (!/String(?:Not)?Like/.test(condition.operator)) return condition
  const edited = (pattern: string): string => (pattern.includes('${') ? pattern : edit(pattern))
  return { ...condition, values: many(condition.values).map((pattern) => edited(String(pattern))) }
}
