import type { PolicyDocument, Statement } from '../../model/policyDocument.ts'
import { within } from '../palette.ts'
import type { Random } from '../random.ts'
import type { PolicyKind } from '../settings.ts'
import type { World } from '../world/world.ts'
import { generateMode } from './mode.ts'
import { generateStatement } from './statement.ts'

/** How likely the first Allow of a policy of this kind is a broad one: kinds that only limit have to leave something over. */
const BROAD: { readonly [kind in PolicyKind]: number } = {
  identity: 40,
  session: 45,
  resource: 45,
  boundary: 60,
  scps: 97,
  rcps: 0,
  endpoint: 64,
}

const SIDS = ['First', 'Second', 'Third', '4', '5'] as const

/** A policy document of the given kind, drawn from the world. */
export function generatePolicyDocument(random: Random, world: World, kind: PolicyKind): PolicyDocument {
  const mode = generateMode(random, world)
  const { chances, settings } = world
  const count = within(random, settings.statements)
  const sids = random.percent(30)
  const statements: Statement[] = []
  for (let index = 0; index < count; index++) {
    const deny =
      kind === 'rcps' ||
      (index === 0 ? !random.percent(chances.covering + (100 - chances.covering) / 2) : random.percent(chances.deny))
    const broad = !deny && index === 0 && random.percent(BROAD[kind])
    const sid = sids ? SIDS[index] : undefined
    statements.push(generateStatement(random, world, mode, { kind, effect: deny ? 'Deny' : 'Allow', broad, sid }))
  }
  if (statements.length > 1 && random.percent(30)) statements.reverse()
  const Statement = statements.length === 1 && random.percent(40) ? (statements[0] as Statement) : statements
  if (mode.version === undefined) return { Statement }
  return kind === 'resource' && random.percent(10)
    ? { Version: mode.version, Id: 'policy-1', Statement }
    : { Version: mode.version, Statement }
}
