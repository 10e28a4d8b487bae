import type { ConditionBlock, OneOrMany, PrincipalElement, Statement } from '../../model/policyDocument.ts'
import { generateConditionBlock } from '../conditions/conditionBlock.ts'
import type { Random } from '../random.ts'
import type { PolicyKind } from '../settings.ts'
import type { World } from '../world/world.ts'
import { generateActions, generateOtherActions } from './actionPattern.ts'
import type { Mode } from './mode.ts'
import { generateNotPrincipal, generatePrincipalElement } from './principalElement.ts'
import { generateOtherResources, generateResources } from './resourcePattern.ts'

type Draft = { -readonly [key in keyof Statement]: Statement[key] }

/** What one statement is to be. */
export interface StatementPlan {
  readonly kind: PolicyKind
  readonly effect: 'Allow' | 'Deny'
  /** It should cover everything that the world's requests do, not just one of them. */
  readonly broad: boolean
  readonly sid: string | undefined
}

/** One statement on an action and a resource of the world. */
export function generateStatement(random: Random, world: World, mode: Mode, plan: StatementPlan): Statement {
  const { chances, palette } = world
  const { kind, effect } = plan
  const statement = {} as Draft
  if (plan.sid !== undefined) statement.Sid = plan.sid
  statement.Effect = effect
  const tie = principalOf(random, world, plan, statement)
  const action = random.pick(world.actions)
  const resource = action.resources.length === 0 ? undefined : world.resources[random.pick(action.resources)]
  if (plan.broad)
    statement.Action =
      random.percent(50) || world.actions.some((other) => other.service !== action.service)
        ? '*'
        : `${action.service}:*`
  else if (palette.forms.NotAction && kind !== 'rcps' && random.percent(chances.notAction))
    statement.NotAction = generateOtherActions(random, world, action)
  else statement.Action = generateActions(random, world, action, kind === 'scps')
  if (resourceElement(random, world, kind)) {
    if (plan.broad) statement.Resource = '*'
    else if (
      palette.forms.NotResource &&
      !world.starRequests &&
      resource !== undefined &&
      random.percent(chances.notResource)
    ) {
      statement.NotResource = generateOtherResources(random, world, mode, resource)
    } else statement.Resource = generateResources(random, world, mode, resource)
  }
  if (world.odd > 0 && random.percent(2)) emptyOne(random, statement)
  const condition = conditionOf(random, world, mode, effect)
  const tied = tie ? tieToPrincipal(random, world, condition) : condition
  if (tied !== undefined) statement.Condition = tied
  return statement
}

/** Sets Principal or NotPrincipal; true when a condition has to tie a star to the principal. */
function principalOf(random: Random, world: World, { kind, effect }: StatementPlan, statement: Draft): boolean {
  if (kind === 'rcps')
    statement.Principal = '*' // RCP-03
  else if (kind === 'endpoint')
    statement.Principal = random.percent(75) ? '*' : endpointPrincipal(random, world, effect)
  else if (kind === 'resource') {
    if (effect === 'Deny' && world.resourceKind !== 'role-trust' && random.percent(world.chances.notPrincipal)) {
      const excepted = generateNotPrincipal(random, world)
      if (excepted !== undefined) {
        statement.NotPrincipal = excepted
        return false
      }
    }
    const generated = generatePrincipalElement(random, world, effect)
    statement.Principal = generated.element
    return generated.tie
  }
  return false
}

/** An endpoint policy only filters, so what a star would bypass elsewhere does not matter here. */
function endpointPrincipal(random: Random, world: World, effect: 'Allow' | 'Deny'): PrincipalElement {
  return generatePrincipalElement(random, world, effect).element
}

/** A trust policy has no Resource (TRUST-07); other resource policies may leave it out (GRAM-09). */
function resourceElement(random: Random, world: World, kind: PolicyKind): boolean {
  if (kind !== 'resource') return true
  return world.resourceKind !== 'role-trust' && !random.percent(5)
}

function conditionOf(random: Random, world: World, mode: Mode, effect: 'Allow' | 'Deny'): ConditionBlock | undefined {
  const { chances } = world
  if (effect === 'Allow')
    return random.percent(chances.allowCondition)
      ? generateConditionBlock(random, world, mode, random.percent(80))
      : undefined
  return random.percent(chances.denyCondition)
    ? generateConditionBlock(random, world, mode, random.percent(15))
    : undefined
}

/** `"*"` with a condition on the principal's ARN: the documented way to write it (RES-A11). */
function tieToPrincipal(
  random: Random,
  world: World,
  condition: ConditionBlock | undefined,
): ConditionBlock | undefined {
  const { principal, identities, palette } = world
  const operators = palette.operators.arn.filter(
    (operator) => operator === 'ArnEquals' || operator === 'ArnLike' || operator === 'StringEquals',
  )
  if (!palette.forms.Condition || operators.length === 0 || !palette.allowsKey('aws:PrincipalArn')) return condition
  const value: OneOrMany<string> = principal.type === 'AssumedRole' ? identities.role : identities.user
  return { ...condition, [random.pick(operators)]: { 'aws:PrincipalArn': value } }
}

/** UNSP-18: an empty list where the grammar has one. */
function emptyOne(random: Random, statement: Draft): void {
  const element = random.pick(['Action', 'Resource', 'NotAction', 'NotResource'] as const)
  if (statement[element] !== undefined) statement[element] = []
}
