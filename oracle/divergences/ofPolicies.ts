import { statementsOf } from '../encoding/statementsOf.ts'
import type { Disagreement, Divergence } from './divergence.ts'

const DENIES = ['explicitDeny', 'implicitDeny']

/** SIM-40. A composed question gives session policies where the operation's page asks for none. */
export const scopeDown: Divergence = {
  id: 'SIM-40',
  sentence: 'The simulator refuses session policies as "scope-down" policies.',
  holds: ({ class: oracle, simulated, message = '' }) =>
    oracle === 'composed' && simulated === 'refused' && /scope-?\s?down/i.test(message),
}

/** SIM-23. Until 2026 such SCPs were passed over; since then they are said to be evaluated. */
export const levelConditions: Divergence = {
  id: 'SIM-23',
  sentence: 'SCPs with conditions on global keys are not evaluated.',
  holds: ({ scenario, verdict, simulated }) =>
    verdict.layer === 'scp' &&
    verdict.decision !== 'allowed' &&
    simulated === 'allowed' &&
    (scenario.policies.scps ?? []).flat().flatMap(statementsOf).some(testsGlobalKey),
}

/** SIM-08, SIM-42. Which kind of deny an SCP was is not told apart. */
export const levelKind: Divergence = {
  id: 'SIM-08',
  sentence: 'Where an SCP denies, the simulation ends, and does not tell explicit from implicit.',
  holds: (disagreement) => disagreement.verdict.layer === 'scp' && isOtherDeny(disagreement),
}

/** SIM-06, SIM-41. What stands in the boundary's place only allows or does not. */
export const boundaryKind: Divergence = {
  id: 'SIM-06',
  sentence: 'What a boundary denies is told as not allowed by it, explicit or implicit.',
  holds: (disagreement) => {
    const { layer } = disagreement.verdict
    const inSlot = layer === 'boundary' || (layer === 'session' && disagreement.class === 'boundary-slot')
    return inSlot && isOtherDeny(disagreement)
  },
}

function isOtherDeny({ verdict: { permitted }, simulated }: Disagreement): boolean {
  return (
    DENIES.includes(simulated) && permitted.every((decision) => DENIES.includes(decision) && decision !== simulated)
  )
}

function testsGlobalKey({ Condition }: { readonly [element: string]: unknown }): boolean {
  if (typeof Condition !== 'object' || Condition === null) return false
  return Object.values(Condition).some(
    (keys) => typeof keys === 'object' && keys !== null && Object.keys(keys).some((key) => /^aws:/i.test(key)),
  )
}
