import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SimulateCustomPolicyRequest } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { normalised, requestKey } from '../../oracle/recordings/requestKey.ts'
import type { RunningServer } from '../../oracle/serve/listen.ts'
import { startServer } from '../../oracle/serve/startServer.ts'
import { emptyStore } from '../../oracle/serve/store.ts'
import { evaluatorSimulator } from '../../oracle/standIn/evaluatorSimulator.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { runCommand } from '../testing/runCommand.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const KEY = 'AKIAIOSFODNN7EXAMPLE'
const ACCOUNT = '222233334444'
const folder = temporaryFolder()
const store = emptyStore(ACCOUNT)
const asked: string[] = []
let server: RunningServer
let children: ChildProcess[] = []

beforeAll(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', KEY)
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', SECRET)
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
  const right = evaluatorSimulator(referenceEvaluator)
  const simulateCustomPolicy = (input: SimulateCustomPolicyRequest) => {
    const { Action: _, Version: __, ...question } = input as SimulateCustomPolicyRequest & { Action?: 1; Version?: 1 }
    asked.push(requestKey('SimulateCustomPolicy', normalised(question)))
    return right.simulateCustomPolicy(input)
  }
  server = await startServer({ simulator: { simulateCustomPolicy }, store })
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  vi.unstubAllEnvs()
  await server.close()
})

const at = (name: string): string => join(folder, name)
const oracle = (name: string, ...argv: readonly string[]) =>
  runCommand(['oracle', '--recordings', at(name), '--findings', at(`${name}-findings`), '--seed', 's', ...argv])
const over = (...argv: readonly string[]): readonly string[] => ['--endpoint-url', server.url, '--no-corpus', ...argv]
const summaryOf = (out: string) => JSON.parse(out).runs[0]
/** Calls that may be under way at a time (`runOracle.ts`). */
const IN_FLIGHT = 8
const linesIn = (name: string): number =>
  existsSync(at(name)) ? filesIn(name).reduce((sum, text) => sum + text.split('\n').length - 1, 0) : 0

test('1,000 scenarios: all classified, all comparable ones compared, at most two calls a scenario', async () => {
  asked.length = 0
  const { status, out, err } = await oracle('thousand', ...over('--runs', '1000', '--json'))
  expect({ status, err: err.split('\n')[0] }).toEqual({
    status: 0,
    err: expect.stringMatching(
      /^1,000 scenarios, [\d,]+ questions, 0 recorded: [\d,]+ calls \(about \d+ s at 1000 a second\)/,
    ),
  })
  const { calls, classes } = summaryOf(out).oracle
  const counts = Object.values<{
    scenarios: number
    agreed: number
    notAsked: number
    failed: number
    disagreed: number
  }>(classes)
  expect(counts.reduce((sum, { scenarios }) => sum + scenarios, 0)).toBe(1_000)
  expect(counts.reduce((sum, { notAsked, failed, disagreed }) => sum + notAsked + failed + disagreed, 0)).toBe(0)
  expect(classes.none.scenarios).toBeLessThan(500)
  expect(counts.reduce((sum, { agreed }) => sum + agreed, 0)).toBeGreaterThan(8_000)
  expect(calls).toBe(asked.length)
  expect(calls / 1_000).toBeLessThan(2.5)
  expect(new Set(asked).size).toBe(asked.length)
}, 120_000)

test.each([2, 40, 110])(
  'killed after %i answers, it goes on: nothing recorded is asked again, and of what was in flight each at most twice',
  async (answers) => {
    asked.length = 0
    const name = `killed-${answers}`
    const argv = ['oracle', '--recordings', at(name), '--no-findings', '--seed', 's', ...over('--runs', '150')]
    const program = ['--import', 'tsx', 'scripts/assume-nothing.ts', ...argv]
    const child = spawn(process.execPath, program, { stdio: 'ignore' })
    children = [...children, child]
    while (linesIn(name) < answers) await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('close', resolve))
    const recorded = keysIn(name)
    const before = asked.splice(0)
    expect(before.length - recorded.length).toBeLessThanOrEqual(IN_FLIGHT)
    expect((await oracle(name, ...over('--runs', '150'))).status).toBe(0)
    // Not a single one of those that were answered and written down; of the others those in flight.
    expect(asked.filter((key) => recorded.includes(key))).toEqual([])
    expect(asked.filter((key) => before.includes(key)).length).toBeLessThanOrEqual(IN_FLIGHT)
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked.length).toBeGreaterThan(100)
    expect(keysIn(name).length).toBe(recorded.length + asked.length)
    const after = asked.length
    expect((await oracle(name, ...over('--runs', '150'))).status).toBe(0)
    expect((await oracle(name, '--offline', '--no-corpus', '--runs', '150')).status).toBe(0)
    expect(asked.length).toBe(after)
  },
  120_000,
)

test('Ctrl-C gives up what is under way and writes out what there is: exit status 130', async () => {
  asked.length = 0
  const stop = new AbortController()
  const argv = ['oracle', '--recordings', at('stopped'), '--no-findings', '--seed', 's', '--rate', '40']
  const running = runCommand([...argv, ...over('--runs', '100', '--json')], { stop: stop.signal })
  while (asked.length < 45) await new Promise((resolve) => setTimeout(resolve, 10))
  stop.abort()
  const { status, out, err } = await running
  expect({ status, lines: err.trim().split('\n').length }).toEqual({ status: 130, lines: 1 })
  expect(summaryOf(out).oracle.classes.direct.agreed).toBeGreaterThan(0)
  expect(linesIn('stopped')).toBeGreaterThan(30)
}, 30_000)

test('a dry run says calls and classes and makes none; offline counts what is missing and judges nothing of it', async () => {
  asked.length = 0
  const dry = await oracle('none', ...over('--runs', '40', '--dry-run'))
  expect(dry).toMatchObject({ status: 0, err: '' })
  expect(dry.out).toMatch(/^40 scenarios, \d+ questions, 0 recorded: \d+ calls/)
  expect(dry.out).toMatch(/ {2}composed: \d+ scenarios, \d+ requests to compare/)
  const offline = await oracle('none', '--offline', '--no-corpus', '--runs', '40', '--json')
  expect(offline.status).toBe(3)
  expect(summaryOf(offline.out).oracle.classes.direct).toMatchObject({ agreed: 0, disagreed: 0 })
  expect(summaryOf(offline.out).oracle.classes.direct.notAsked).toBeGreaterThan(0)
  expect([asked.length, existsSync(at('none'))]).toEqual([0, false])
})

test('a recording edited by hand is said, passed over and asked again', async () => {
  const run = (...argv: readonly string[]) => oracle('edited', ...over('--runs', '5', ...argv))
  expect((await run()).status).toBe(0)
  const [name = ''] = readdirSync(at('edited'))
  const path = join(at('edited'), name)
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(/"EvalResourceDecision":"\w+"/, '"EvalResourceDecision":"edited"'),
  )
  asked.length = 0
  expect((await run('--dry-run')).err).toBe('recordings: 1 line was cut off or edited, and passed over\n')
  expect(await run()).toMatchObject({ status: 0 })
  expect(asked.length).toBe(1)
})

describe('a role of the user', () => {
  const arn = `arn:aws:iam::${ACCOUNT}:role/team/Deployer`
  const document = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: 's3:*', Resource: `arn:aws:sqs:us-east-1:${ACCOUNT}:secret-queue` },
  })

  test('is simulated with its own policies; nothing of it, nor of credentials, reaches a file', async () => {
    store.roles.set('Deployer', {
      name: 'Deployer',
      path: '/team/',
      id: 'AROAQWERTYUIOPASDFGHJ',
      trust: '{}',
      created: new Date().toISOString(),
      boundary: undefined,
      tags: new Map(),
      inline: new Map([['deploys', document]]),
      attached: new Set(),
    })
    const files = ['--events', at('role-events.jsonl'), '--summary', at('role-summary.json'), '--html', at('role.html')]
    const ran = await oracle('role', ...over('--runs', '40', '--role-arn', arn, ...files))
    expect(ran.status, ran.out).toBe(0)
    expect(ran.out).toMatch(/direct .*/)
    expect(linesIn('role')).toBeGreaterThan(20)
    const written = [...filesIn('role'), ...['role-events.jsonl', 'role-summary.json', 'role.html'].map(textAt)]
    for (const text of [...written, ran.out]) {
      for (const own of [ACCOUNT, 'Deployer', KEY, SECRET, 'AROAQWERTYUIOPASDFGHJ']) expect(text).not.toContain(own)
    }
    expect(written.some((text) => text.includes('SimulatePrincipalPolicy'))).toBe(true)
    expect(written.some((text) => text.includes('secret-queue'))).toBe(true)
  }, 60_000)
})

test.each([
  ['a role that is not there', ['NoSuchRole'], 2, /IAM knows no such role/],
  [
    'a budget that does not last to read the role',
    ['Deployer', '--max-calls', '1'],
    3,
    /1 calls were made \(--max-calls\): allow more/,
  ],
])('%s: one sentence', async (_, [name, ...argv], expected, message) => {
  const arn = `arn:aws:iam::${ACCOUNT}:role/team/${name}`
  const { status, err } = await oracle('no-role', ...over('--runs', '5', '--role-arn', arn, ...argv))
  expect([status, err.trim().split('\n').length]).toEqual([expected, 1])
  expect(err).toMatch(message)
})

describe('out of reach: one sentence, exit status 3', () => {
  test.each([
    [['--endpoint-url', 'http://127.0.0.1:9'], /127\.0\.0\.1:9 cannot be reached \(ECONNREFUSED\)/],
    [
      ['--profile', 'no-such-profile', '--region', 'us-east-1'],
      /no AWS credentials were found for the profile "no-such-profile"/,
    ],
  ])(
    '%j',
    async (argv, message) => {
      if (argv.includes('--profile')) vi.stubEnv('AWS_CONFIG_FILE', '/nonexistent')
      const { status, err } = await oracle('gone', '--no-corpus', '--runs', '5', ...argv)
      expect(status).toBe(3)
      expect(err).toMatch(message)
      expect(err.trim().split('\n')).toHaveLength(2)
    },
    30_000,
  )
})

describe('asked wrongly: exit status 2', () => {
  test.each([
    [['--offline', '--refresh-older-than', '30d'], /leave one out/],
    [['--refresh-older-than', 'soon'], /12h, 30d or 4w/],
    [['--rate', '0'], /calls a second/],
    [['--max-calls', '0'], /at least 1/],
    [['--endpoint-url', 'ftp://x'], /an address such as/],
    [['--endpoint-url', 'http://me:secret@x'], /Credentials do not belong/],
    [['--role-arn', 'arn:aws:iam::1:role/x'], /ARN of a role/],
    [['--role-arn', 'arn:aws:iam::222233334444:role/x', '--provision'], /a role of yours, or temporary ones/],
    [['--no-worlds', '--runs', '5'], /leave --runs/],
    [['polish'], /too many arguments/],
  ])('%j', async (argv, message) => {
    const { status, err } = await runCommand(['oracle', ...argv])
    expect(status).toBe(2)
    expect(err).toMatch(message)
  })
})

function filesIn(name: string): readonly string[] {
  return readdirSync(at(name)).map((file) => textAt(join(name, file)))
}

/** Of whole lines: a process that is killed may leave a part of one. */
function keysIn(name: string): readonly string[] {
  const lines = filesIn(name).flatMap((text) => text.split('\n').slice(0, -1))
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line).key)
}

function textAt(name: string): string {
  return readFileSync(at(name), 'utf8')
}
