import type fc from 'fast-check'
import type { PrincipalElement } from '../../model/policyDocument.ts'
import { generatePrincipalElement } from '../policies/principalElement.ts'
import { PRESETS, type Settings } from '../settings.ts'
import { shrinkStatement } from '../shrink/shrinkStatement.ts'
import { smallerThan } from '../shrink/smaller.ts'
import { inWorld } from './inWorld.ts'

/** Principal elements of resource policies, in every form of tables A, B and C. */
export function principalElementArbitrary(settings: Settings = PRESETS.default): fc.Arbitrary<PrincipalElement> {
  return inWorld<PrincipalElement>(
    settings,
    (random, world) => generatePrincipalElement(random, world, random.percent(50) ? 'Allow' : 'Deny').element,
    (element) => smallerThan(element, shrinkElement(element)),
  )
}

function* shrinkElement(element: PrincipalElement): Iterable<PrincipalElement> {
  for (const { Principal } of shrinkStatement({ Principal: element }) as Iterable<{ Principal?: PrincipalElement }>) {
    if (Principal !== undefined) yield Principal
  }
}
