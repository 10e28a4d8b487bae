import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Evaluator } from '../../model/evaluator.ts'
import { ADMIN_KEY, left, localAccount } from '../../oracle/enforced/testing/localAccount.ts'
import { type LocalFault, startLocalAws } from '../../oracle/enforced/testing/startLocalAws.ts'
import type { RunningServer } from '../../oracle/serve/listen.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { runCommand } from '../testing/runCommand.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const account = localAccount()
const folder = temporaryFolder()
let evaluator: Evaluator = referenceEvaluator
let fault: (operation: string) => LocalFault | undefined = () => undefined
let server: RunningServer
beforeAll(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', ADMIN_KEY)
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'nothing')
  const behind: Evaluator = { ...referenceEvaluator, authorize: (scenario) => evaluator.authorize(scenario) }
  server = await startLocalAws({ account, evaluator: behind, fault: (operation) => fault(operation) })
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await server.close()
})

const allow = (Action: string) => ({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action, Resource: 'arn:aws:s3:::ledger/*' },
})
const cases = join(folder, 'cases.json')
writeFileSync(
  cases,
  JSON.stringify({
    id: 'sessions/reads-only',
    title: 'A session policy leaves reading',
    source: 'IAM User Guide',
    basis: 'stated',
    rules: ['SESS-02'],
    scenario: {
      principal: {
        type: 'AssumedRole',
        arn: 'arn:aws:sts::111122223333:assumed-role/AppDev/mary',
        issuer: 'arn:aws:iam::111122223333:role/AppDev',
      },
      session: { via: 'AssumeRole', inline: allow('s3:GetObject') },
      policies: { identity: [allow('s3:*')] },
      resourceAccount: '111122223333',
      requests: ['GetObject', 'PutObject'].map((name) => ({
        action: `s3:${name}`,
        resource: 'arn:aws:s3:::ledger/2026.csv',
        context: {},
      })),
    },
    decisions: ['allowed', 'implicitDeny'],
  }),
)
const enforcedAt = (url: string, ...argv: readonly string[]) =>
  runCommand(['oracle', 'enforced', cases, '--no-findings', '--endpoint', url, ...argv])
const enforced = (...argv: readonly string[]) => enforcedAt(server.url, ...argv)
const yes = ['--yes', '--account', account.account]
const recordings = (name: string) => ['--recordings', join(folder, name)]

describe('oracle enforced', () => {
  it('says what it would make and what it costs, and makes nothing without --yes', async () => {
    const before = vi.fn()
    fault = (operation) => void before(operation) as undefined
    const dry = await enforced('--dry-run')
    expect([dry.status, dry.out]).toEqual([0, expect.stringMatching(/1 worlds with 2 requests[\s\S]*at most \$0\.0/)])
    const json = await enforced('--dry-run', '--json')
    expect(JSON.parse(json.out)).toMatchObject({ estimate: { worlds: 1, roles: 1 }, cases: ['sessions/reads-only'] })
    const without = await enforced()
    expect([without.status, without.err]).toEqual([3, expect.stringContaining('give --yes and --account')])
    expect(without.out).toBe(dry.out)
    expect(before).not.toHaveBeenCalled()
    fault = () => undefined
  })

  it('asks, leaves the account as it was, and judges what it recorded without it', async () => {
    const { status, out, err } = await enforced(...yes, ...recordings('agrees'))
    expect([status, out]).toEqual([0, expect.stringContaining('1 of 1 cases agreed')])
    expect(err).toContain('1 worlds made and removed')
    expect(left(account)).toEqual([])
    const offline = await runCommand([
      'oracle',
      'enforced',
      cases,
      '--no-findings',
      '--offline',
      ...recordings('agrees'),
    ])
    // Of AWS nothing is recorded: a stand-in's answers are not taken for its.
    expect([offline.status, offline.err]).toEqual([3, expect.stringContaining('not recorded')])
    const local = await enforced('--offline', ...recordings('agrees'))
    expect([local.status, local.out]).toEqual([0, expect.stringContaining('1 of 1 cases agreed')])
    const text = readFileSync(join(folder, 'agrees', 'enforced.jsonl'), 'utf8')
    for (const secret of [account.account, 'AKIA', 'ASIA']) expect(text).not.toContain(secret)
  })

  it('finds what contradicts the documents, makes it small, and says how to see it again', async () => {
    const ignoring: Evaluator = {
      ...referenceEvaluator,
      // The session's policies are not looked at.
      authorize: ({ session: given, ...rest }) =>
        referenceEvaluator.authorize(given === undefined ? rest : { ...rest, session: { via: given.via } }),
    }
    evaluator = ignoring
    const events = join(folder, 'events.jsonl')
    const { status, out } = await enforced(...yes, ...recordings('differs'), '--events', events)
    evaluator = referenceEvaluator
    expect(status).toBe(1)
    expect(out).toContain('implicitDeny → allowed')
    expect(out).toContain('--yes --account ACCOUNT')
    expect(out).not.toContain(account.account)
    expect(readFileSync(events, 'utf8')).not.toContain(account.account)
    expect(left(account)).toEqual([])
  }, 60_000)

  it.each([
    [['--yes'], 2, /--yes needs --account/],
    [['--yes', '--account', '999999999999'], 2, /another account than --account 999999999999: nothing was made/],
    [[...yes, '--dry-run'], 2, /leave one out/],
    [[...yes, '--max-cost', '0.0001'], 2, /more than --max-cost 0.0001/],
  ] as const)('%j ends with %i', async (argv, expected, why) => {
    const { status, err } = await enforced(...argv, ...recordings('wrong'))
    expect([status, err]).toEqual([expected, expect.stringMatching(why)])
    expect(existsSync(join(folder, 'wrong'))).toBe(false)
  })

  it.each([
    ['https://s3.amazonaws.com', 2, /an address of this machine/],
    ['http://127.0.0.1:9', 3, /cannot be reached/],
  ] as const)('at %s ends with %i', async (url, expected, why) => {
    const { status, err } = await enforcedAt(url, ...yes, ...recordings('wrong'))
    expect([status, err]).toEqual([expected, expect.stringMatching(why)])
  })

  it('asks nobody but AWS without --endpoint, wherever the configuration leads', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', server.url)
    const asked = vi.fn()
    fault = (operation) => void asked(operation) as undefined
    const argv = ['oracle', 'enforced', cases, '--no-findings', '--region', 'us-east-1', ...yes, ...recordings('led')]
    const { status, err } = await runCommand(argv)
    vi.stubEnv('AWS_ENDPOINT_URL', undefined)
    fault = () => undefined
    expect([status, err]).toEqual([3, expect.stringContaining('"127.0.0.1", which is not AWS\'s')])
    expect(asked).not.toHaveBeenCalled()
  })

  it('names what is in the way of the recordings', async () => {
    mkdirSync(join(folder, 'in the way', 'enforced.jsonl'), { recursive: true })
    for (const argv of [['enforced', cases, '--no-findings', '--offline'], ['settle']]) {
      const option = argv[0] === 'settle' ? '--enforced' : '--recordings'
      const { status, err } = await runCommand(['oracle', ...argv, option, join(folder, 'in the way')])
      expect([status, err]).toEqual([2, expect.stringContaining('enforced.jsonl is no file')])
    }
  })

  it('refuses the root user', async () => {
    const root = await startLocalAws({ account: localAccount(), evaluator, isRoot: true })
    const { status, err } = await enforcedAt(root.url, ...yes)
    await root.close()
    expect([status, err]).toEqual([2, expect.stringContaining('root user')])
  })

  it('ends with 3 where it may not make what it needs, and with nothing left', async () => {
    fault = (operation) => (operation === 'CreateBucket' ? [403, 'AccessDenied'] : undefined)
    const { status, err } = await enforced(...yes, ...recordings('denied'))
    fault = () => undefined
    expect([status, err]).toEqual([3, expect.stringContaining('may not call s3:CreateBucket')])
    expect(left(account)).toEqual([])
  })

  it('ends with 130 after Ctrl-C, and with nothing left', async () => {
    const stop = new AbortController()
    fault = (operation) => {
      if (operation === 'CreateBucket') stop.abort()
      return undefined
    }
    const argv = ['oracle', 'enforced', cases, '--no-findings', '--endpoint', server.url, ...yes, ...recordings('c')]
    const { status } = await runCommand(argv, { stop: stop.signal })
    fault = () => undefined
    expect(status).toBe(130)
    expect(left(account)).toEqual([])
  })

  it('tells what it could not remove, and `oracle clean` removes it', async () => {
    fault = (operation) => (operation === 'DeleteBucket' ? [403, 'AccessDenied'] : undefined)
    const { status, err } = await enforced(...yes, ...recordings('left'))
    expect([status, err]).toEqual([3, expect.stringContaining('left in the account: bucket assume-nothing-')])
    fault = () => undefined
    const clean = await runCommand(['oracle', 'clean', '--endpoint-url', server.url])
    expect([clean.status, clean.out]).toEqual([
      0,
      expect.stringMatching(/removed bucket assume-nothing-\S+ of run \w{12}/),
    ])
    expect(left(account)).toEqual([])
  }, 120_000)

  it('gives `oracle settle` evidence of open points', async () => {
    const point = join(folder, 'point.json')
    const { scenario, ...rest } = JSON.parse(readFileSync(cases, 'utf8'))
    const Principal = { AWS: 'arn:aws:iam::111122223333:root' }
    const Statement = { ...allow('s3:GetObject').Statement, Principal }
    const policies = { identity: [], resource: { Version: '2012-10-17', Statement } }
    const requests = scenario.requests.slice(0, 1)
    const one = { ...scenario, session: { via: 'AssumeRole' }, policies, requests }
    writeFileSync(
      point,
      JSON.stringify({
        ...rest,
        rules: ['RES-A1'],
        contested: ['CONT-17'],
        scenario: one,
        decisions: ['implicitDeny'],
      }),
    )
    const out = join(folder, 'evidence.json')
    const asked = await runCommand([
      ...['oracle', 'enforced', point, '--no-findings', '--endpoint', server.url],
      ...[...yes, ...recordings('point')],
    ])
    expect(asked.status).toBe(0)
    const settled = await runCommand(['oracle', 'settle', '--enforced', join(folder, 'point'), '--out', out])
    expect([settled.status, settled.out]).toEqual([
      0,
      expect.stringContaining('CONT-17  delegating (denied), by local'),
    ])
    expect(JSON.parse(readFileSync(out, 'utf8')).evidence).toMatchObject([{ point: 'CONT-17', how: 'enforced' }])
    const none = await runCommand(['oracle', 'settle', '--enforced', join(folder, 'agrees'), '--out', out])
    expect([none.status, none.err]).toEqual([3, expect.stringContaining('none tells readings')])
  })
})

describe('oracle policy --enforced', () => {
  it('prints what is needed, under our path and prefix alone', async () => {
    const { status, out } = await runCommand(['oracle', 'policy', '--enforced', '--account', '111122223333'])
    expect(status).toBe(0)
    for (const { Sid, Resource } of JSON.parse(out).Statement)
      if (Sid !== 'FindWhatIsLeft')
        expect([Resource].flat().join()).toMatch(
          /^(arn:aws:(iam::111122223333:\w+\/assume-nothing\/enforced\/\*|s3:::assume-nothing-\*(\/\*)?),?)+$/,
        )
    expect((await runCommand(['oracle', 'policy', '--enforced', '--provision'])).status).toBe(2)
  })
})
