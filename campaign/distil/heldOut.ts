import { createHash } from 'node:crypto'
import type { Mutant } from '../../mutants/mutant.ts'

/**
 * Whether a mutant belongs to the half that the distillation never sees, so that what the corpus finds of it is measured honestly.
 * Fixed by the hash of its id: a new mutant moves no other one to the other half.
 */
export function isHeldOut({ id }: Pick<Mutant, 'id'>): boolean {
  return ((createHash('sha256').update(`held out ${id}`).digest()[0] as number) & 1) === 1
}
