import { defineMutant } from '../defineMutant.ts'
import { askAll } from '../wrap/ask.ts'

export const implicitDenyReportedExplicit = defineMutant(
  'decision',
  'implicit-deny-reported-explicit',
  'Every refusal is reported as an explicit deny.',
  (scenario) =>
    askAll([scenario], ([decision = 'implicitDeny']) => (decision === 'implicitDeny' ? 'explicitDeny' : decision)),
)
