import type { Scenario } from '../model/format/scenario.ts'
import type { Requester } from './principal/requester.ts'
import { RULE } from './rules.ts'

/** Every document of a world that compiles keeps these. */
const PASSED: readonly number[] = [
  RULE['GRAM-01'],
  RULE['GRAM-02'],
  RULE['GRAM-03'],
  RULE['GRAM-04'],
  RULE['GRAM-05'],
  RULE['GRAM-06'],
  RULE['GRAM-07'],
  RULE['GRAM-08'],
  RULE['GRAM-13'],
  RULE['GRAM-14'],
  RULE['GRAM-15'],
  RULE['COND-13'],
].map(heldSlot)

/**
 * Rules that a world follows whatever is requested in it: they say what counts and what does not, rather than match anything.
 * As slots of `Walk.marks`.
 */
export function worldRules({ policies, session, resourceKind }: Scenario, requester: Requester): number[] {
  const slots = [...PASSED]
  const say = (rule: number, when: boolean): void => {
    if (when) slots.push(heldSlot(rule))
  }
  const role = requester.type === 'AssumedRole'
  const organization = (policies.scps?.length ?? 0) > 0
  const resources = (policies.rcps?.length ?? 0) > 0
  say(RULE['EVAL-12'], resourceKind !== undefined && resourceKind !== 'generic')
  say(RULE['EVAL-13'], requester.account !== undefined && !requester.sameAccount)
  say(RULE['EVAL-16'], requester.account !== undefined && !requester.sameAccount && (organization || resources))
  say(RULE['EVAL-21'], role)
  say(RULE['SESS-11'], session?.caller !== undefined)
  say(
    RULE['SESS-18'],
    policies.boundary !== undefined && (session?.inline !== undefined || (session?.managed?.length ?? 0) > 0),
  )
  say(RULE['STS-10'], role && (requester.issuer ?? '').split('/').length > 2)
  say(RULE['RES-18'], requester.account?.startsWith('0') === true)
  say(RULE['KEY-01'], resourceKind === 'role-trust')
  say(RULE['TRUST-03'], resourceKind === 'role-trust' && requester.account !== undefined && !requester.sameAccount)
  say(
    RULE['TRUST-04'],
    resourceKind === 'role-trust' && requester.sameAccount && (requester.hasBoundary || session !== undefined),
  )
  say(RULE['TRUST-09'], resourceKind === 'role-trust' && requester.type === 'AWSService')
  say(RULE['TRUST-07'], resourceKind === 'role-trust' && policies.resource !== undefined)
  say(RULE['PB-02'], resourceKind === 'role-trust' && requester.hasBoundary)
  say(RULE['SCP-01'], organization)
  say(RULE['RCP-01'], resources)
  say(RULE['VPCE-02'], policies.endpoint === undefined)
  return slots
}

function heldSlot(rule: number): number {
  return rule * 2 + 1
}
