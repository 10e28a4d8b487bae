import type * as iamSimulate from '@cloud-copilot/iam-simulate'

/** The optional peer, as far as it is used here. Only its types are imported: it is AGPL-3.0 and the user's own install. */
export type Package = Pick<typeof iamSimulate, 'runSimulation' | 'typeForContextKey' | 'isConditionKeyArray'>
export type Simulation = iamSimulate.Simulation
export type Result = iamSimulate.RunSimulationResults
export type Errors = iamSimulate.SimulationErrors
