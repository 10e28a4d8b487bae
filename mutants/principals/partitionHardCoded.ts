import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'
import { NOBODY } from '../wrap/nobody.ts'

export const partitionHardCoded = defineMutant(
  'principals',
  'partition-hard-coded',
  'The root ARN of an account begins with arn:aws:iam, in every partition.',
  (scenario) => ask(mapPrincipals(scenario, (name) => (/^arn:aws-[a-z-]+:iam::\d+:root$/.test(name) ? NOBODY : name))),
)
