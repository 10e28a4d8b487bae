import { RCP_SERVICES } from '../../model/catalogue/rcpServices.ts'
import type { CompiledWorld } from '../compile.ts'
import type { Facts } from '../facts.ts'
import { RULE, unspecifiedNumber } from '../rules.ts'
import type { Walk } from '../walk.ts'
import { collectDenies } from './support.ts'

/** The services covered at launch; of the others it depends on the day (UNSP-21). */
const SETTLED_SERVICES = new Set(['s3', 'sts', 'kms', 'sqs', 'secretsmanager'])
const COVERAGE_CHANGES = unspecifiedNumber('UNSP-21')
const COVERED = new Set<string>(RCP_SERVICES)

/** RCP-01, RCP-03, RCP-05: resource control policies only deny, and only requests to the services that they cover. */
export function rcpsDeny({ rcps, requester }: CompiledWorld, facts: Facts, walk: Walk): boolean {
  if (rcps.length === 0) return false
  if (requester.serviceLinked) return walk.mark(RULE['RCP-01'], false)
  if (facts.action === 'kms:retiregrant') return walk.mark(RULE['RCP-01'], false)
  const service = facts.action.slice(0, facts.action.indexOf(':'))
  const covered = walk.mark(RULE['RCP-05'], COVERED.has(service))
  walk.mark(RULE['RCP-02'], covered)
  if (SETTLED_SERVICES.has(service)) {
    const denied = collectDenies(rcps, facts, walk)
    if (requester.type === 'AWSService') walk.mark(RULE['RCP-04'], denied)
    return walk.mark(RULE['RCP-03'], denied)
  }
  const before = walk.statements.length
  const would = collectDenies(rcps, facts, walk)
  if (would) walk.meets(COVERAGE_CHANGES)
  if (!covered) walk.statements.length = before
  return walk.mark(RULE['RCP-03'], would && covered)
}
