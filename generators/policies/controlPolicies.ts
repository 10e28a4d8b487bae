import type { PolicyDocument } from '../../model/policyDocument.ts'
import type { Random } from '../random.ts'
import type { World } from '../world/world.ts'
import { generatePolicyDocument } from './policyDocument.ts'

const FULL_ACCESS: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
}

/** Service control policies, one list per level. Most levels keep FullAWSAccess: a missing Allow is an open label (CONT-06). */
export function generateScps(random: Random, world: World): PolicyDocument[][] {
  const levels: PolicyDocument[][] = []
  for (let count = 1 + random.below(3); count > 0; count--) {
    const level: PolicyDocument[] = []
    if (!random.percent(world.chances.openPoint)) level.push(FULL_ACCESS)
    if (level.length === 0 || random.percent(60)) level.push(generatePolicyDocument(random, world, 'scps'))
    levels.push(level)
  }
  if (world.odd > 0 && random.percent(world.odd)) levels.push([]) // UNSP-26
  return levels
}

/** Resource control policies, one list per level; they only deny (RCP-03). */
export function generateRcps(random: Random, world: World): PolicyDocument[][] {
  const levels: PolicyDocument[][] = []
  for (let count = 1 + random.below(2); count > 0; count--) {
    levels.push(random.percent(15) ? [] : [generatePolicyDocument(random, world, 'rcps')])
  }
  return levels
}
