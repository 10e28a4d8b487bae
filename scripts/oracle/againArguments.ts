import type { EvaluatorName } from '../../evaluators/resolve.ts'
import { evaluatorArguments } from '../evaluatorOption.ts'
import type { OracleOptions } from './oracleOptions.ts'

/** The command line that compares one saved finding again; its answers are recorded. */
export function againArguments(
  options: OracleOptions,
  file: string,
  evaluator: EvaluatorName | undefined,
): readonly string[] {
  const given = (name: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [name, value]
  return [
    'oracle',
    '--no-worlds',
    ...given('--corpus', file),
    ...given('--endpoint-url', options.endpointUrl),
    ...given('--region', options.region),
    ...given('--profile', options.profile),
    ...given('--recordings', options.recordings === 'oracle-recordings' ? undefined : options.recordings),
    ...given('--role-arn', options.roleArn),
    ...(options.provision ? ['--provision'] : []),
    ...(options.offline ? ['--offline'] : []),
    ...evaluatorArguments(evaluator),
  ]
}
