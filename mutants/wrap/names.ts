import { many } from '../../model/edit/many.ts'
import type { PrincipalMap, Statement } from '../../model/policyDocument.ts'

/** Whether a statement has this name among its AWS principals. */
export function names({ Principal }: Statement, name: string | undefined): boolean {
  if (name === undefined || typeof Principal !== 'object' || Principal === null) return false
  return many((Principal as PrincipalMap).AWS).includes(name)
}
