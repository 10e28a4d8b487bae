import type { Scenario } from '../../model/format/scenario.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const partitionsIgnored = defineMutant(
  'crossAccount',
  'partitions-ignored',
  'Partitions are a matter of spelling.',
  (scenario) => ask(JSON.parse(JSON.stringify(scenario).replace(/arn:aws-(?:cn|us-gov):/g, 'arn:aws:')) as Scenario),
)
