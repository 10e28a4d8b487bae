import type fc from 'fast-check'
import type { JsonObject } from '../../model/json.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { generateMode } from '../policies/mode.ts'
import { generateStatement } from '../policies/statement.ts'
import { type PolicyKind, PRESETS, type Settings } from '../settings.ts'
import { shrinkStatement } from '../shrink/shrinkStatement.ts'
import { smallerThan } from '../shrink/smaller.ts'
import { inWorld } from './inWorld.ts'

/** Statements as policies of one kind hold them; resource control policies only deny. */
export function statementArbitrary(
  kind: PolicyKind = 'identity',
  settings: Settings = PRESETS.default,
): fc.Arbitrary<Statement> {
  return inWorld(
    settings,
    (random, world) => {
      const effect = kind === 'rcps' || random.percent(50) ? 'Deny' : 'Allow'
      return generateStatement(random, world, generateMode(random, world), {
        kind,
        effect,
        broad: false,
        sid: undefined,
      })
    },
    (statement) => smallerThan(statement, shrinkStatement(statement as JsonObject) as Iterable<Statement>),
  )
}
