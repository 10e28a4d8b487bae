import type { EvaluatorName } from '../../evaluators/resolve.ts'
import { evaluatorArguments } from '../evaluatorOption.ts'
import type { OracleOptions } from './oracleOptions.ts'

/** What stands for the user's role in command lines that reach a file. */
const HIDDEN_ROLE = 'ROLE-ARN'

/** A command line without the ARN of the user's role, however it was given. */
export function withoutRole(argv: readonly string[], roleArn: string | undefined): readonly string[] {
  return roleArn === undefined ? argv : argv.map((argument) => argument.replaceAll(roleArn, HIDDEN_ROLE))
}

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
    ...given('--role-arn', options.roleArn === undefined ? undefined : HIDDEN_ROLE),
    ...(options.provision ? ['--provision'] : []),
    ...(options.offline ? ['--offline'] : []),
    ...evaluatorArguments(evaluator),
  ]
}
