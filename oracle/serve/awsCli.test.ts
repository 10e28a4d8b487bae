import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { detailedSimulator } from './detailedSimulator.ts'
import type { RunningServer } from './listen.ts'
import { startServer } from './startServer.ts'
import { emptyStore } from './store.ts'

const run = promisify(execFile)
const cli = await run('aws', ['--version']).then(
  () => true,
  () => false,
)
/** Without what this machine's user has configured. */
const env = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'nothing',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
}
const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 's3:Get*', Resource: '*' },
})

describe.runIf(cli)('what people type', () => {
  let server: RunningServer
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'assume-nothing-'))
    writeFileSync(join(folder, 'policy.json'), policy)
    server = await startServer({ simulator: detailedSimulator(referenceEvaluator), store: emptyStore() })
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await server.close()
  })

  async function aws(...args: readonly string[]): Promise<unknown> {
    const all = ['iam', ...args, '--endpoint-url', server.url, '--output', 'json']
    const { stdout } = await run('aws', all, { env, cwd: folder })
    return stdout.trim() === '' ? undefined : JSON.parse(stdout)
  }
  const query = (decision: string) => ({ EvaluationResults: [{ EvalDecision: decision }] })

  it('the command of `serve --help`', async () => {
    const line = `aws iam simulate-custom-policy --endpoint-url ${server.url} --policy-input-list "$(cat policy.json)" --action-names s3:GetObject`
    const { stdout } = await run('sh', ['-c', `${line} --output json`], { env, cwd: folder })
    expect(JSON.parse(stdout)).toMatchObject(query('allowed'))
  }, 60_000)

  it('a document given as it is', async () => {
    const simulate = ['simulate-custom-policy', '--policy-input-list', policy, '--action-names', 's3:GetObject']
    expect(await aws(...simulate)).toMatchObject(query('allowed'))
  }, 60_000)

  it('boundary, context and resources', async () => {
    const simulate = [
      'simulate-custom-policy',
      '--policy-input-list',
      policy,
      '--action-names',
      's3:GetObject',
      's3:PutObject',
    ]
    const more = [
      ...[
        '--permissions-boundary-policy-input-list',
        policy,
        '--resource-arns',
        'arn:aws:s3:::b/k',
        'arn:aws:s3:::b/l',
      ],
      ...['--context-entries', 'ContextKeyName=aws:username,ContextKeyValues=mary,ContextKeyType=string'],
    ]
    expect(await aws(...simulate, ...more)).toMatchObject({
      EvaluationResults: [
        { EvalActionName: 's3:GetObject', EvalDecision: 'allowed', ResourceSpecificResults: [{}, {}] },
        { EvalDecision: 'implicitDeny', PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false } },
      ],
    })
  }, 60_000)

  it('page by page', async () => {
    const actions = Array.from({ length: 5 }, (_, at) => `s3:Get${at}`)
    const answer = await aws(
      'simulate-custom-policy',
      '--policy-input-list',
      policy,
      '--page-size',
      '2',
      '--action-names',
      ...actions,
    )
    expect(answer).toMatchObject({ EvaluationResults: actions.map((EvalActionName) => ({ EvalActionName })) })
  }, 60_000)

  it('a role, from its making to its removal', async () => {
    const role = ['--role-name', 'R']
    const made = await aws('create-role', ...role, '--assume-role-policy-document', '{}', '--tags', 'Key=team,Value=a')
    expect(made).toMatchObject({ Role: { Arn: 'arn:aws:iam::123456789012:role/R', AssumeRolePolicyDocument: {} } })
    await aws('put-role-policy', ...role, '--policy-name', 'own', '--policy-document', 'file://policy.json')
    expect(await aws('get-role-policy', ...role, '--policy-name', 'own')).toMatchObject({
      PolicyDocument: { Statement: { Action: 's3:Get*' } },
    })
    const source = ['--policy-source-arn', 'arn:aws:iam::123456789012:role/R']
    expect(await aws('simulate-principal-policy', ...source, '--action-names', 's3:GetObject')).toMatchObject(
      query('allowed'),
    )
    await expect(aws('delete-role', ...role)).rejects.toThrow('DeleteConflict')
    await aws('delete-role-policy', ...role, '--policy-name', 'own')
    await aws('delete-role', ...role)
    expect(await aws('list-roles')).toEqual({ Roles: [] })
    await expect(aws('simulate-principal-policy', ...source, '--action-names', 's3:GetObject')).rejects.toThrow(
      'NoSuchEntity',
    )
  }, 180_000)

  it('what is refused says why', async () => {
    await expect(
      aws('simulate-custom-policy', '--policy-input-list', 'no json', '--action-names', 's3:GetObject'),
    ).rejects.toThrow(/InvalidInput.*PolicyInputList\[0\]/s)
  }, 60_000)
})
