import type { Scenario } from '../model/format/scenario.ts'
import { within } from './palette.ts'
import { generatePolicies } from './policies/policies.ts'
import { generateSession } from './policies/session.ts'
import type { Random } from './random.ts'
import { generateRequests } from './requests/requests.ts'
import { PRESETS, type Settings } from './settings.ts'
import { generateWorld } from './world/plan.ts'

type Draft = { -readonly [key in keyof Scenario]: Scenario[key] }

/** A scenario: a world with its policies, and requests aimed at them. The same random numbers give the same scenario. */
export function generateScenario(random: Random, settings: Settings = PRESETS.default): Scenario {
  const world = generateWorld(random, settings)
  const scenario = { principal: world.principal } as Draft
  const session = generateSession(random, world)
  if (session !== undefined) scenario.session = session
  scenario.policies = generatePolicies(random, world)
  scenario.resourceAccount = world.accounts.resource
  if (world.resourceKind !== 'generic') scenario.resourceKind = world.resourceKind
  scenario.requests = generateRequests(random, world, within(random, settings.requests))
  return scenario
}
