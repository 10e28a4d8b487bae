import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EvaluatorUnavailable } from '../evaluators/evaluatorUnavailable.ts'
import { loadIamSimulate } from '../evaluators/iamSimulate/load.ts'
import { campaignRates } from './campaign.ts'
import { type Point, patternPoint, policiesPoint, requestsPoint, statementsPoint } from './growth.ts'
import { type Row, sideBySide } from './sideBySide.ts'
import { startUpMs } from './startUp.ts'
import { stdioRate } from './stdio.ts'
import { decidedBy, pairedRates, type Rate, referenceRate } from './throughput.ts'
import { worlds } from './worlds.ts'

const REQUESTS = 32
const WORLDS = 1_000
/** iam-simulate is slow: a part of the same worlds. */
const COMPARED = 150

const say = (text = ''): void => void process.stdout.write(`${text}\n`)
const whole = (value: number): string => Math.round(value).toLocaleString('en')
const line = (what: string, rate: Rate): void =>
  say(`  ${what.padEnd(48)} ${whole(rate.median).padStart(12)}   (${whole(rate.slowest)} to ${whole(rate.fastest)})`)

say(
  `assume-nothing benchmark: Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, one process on one core.`,
)
say('A decision is one answer; medians, with the slowest and the fastest round. Run it on a quiet machine.')
await throughput()
await campaign()
await stdio()
await beside()
await growth()
startUp()

async function throughput(): Promise<void> {
  const scenarios = worlds(WORLDS, REQUESTS)
  say(
    `\nDecisions per second, ${WORLDS} worlds of the default preset × ${REQUESTS} requests, compiling included, generating not:`,
  )
  line('reference, decision only', await referenceRate(scenarios, false))
  line('reference, with reasons and permitted set', await referenceRate(scenarios, true))

  const other = await loadIamSimulate().catch((thrown) => {
    if (thrown instanceof EvaluatorUnavailable) return undefined
    throw thrown
  })
  if (other === undefined) {
    say('  (iam-simulate is not installed: nothing to compare with)')
    return
  }
  const both = await decidedBy(other, scenarios.slice(0, COMPARED))
  const decisions = both.reduce((sum, { requests }) => sum + requests.length, 0)
  say(
    `\nThe same, on what iam-simulate decides of the first ${COMPARED} worlds: ${both.length} worlds, ${(decisions / both.length).toFixed(1)} requests each:`,
  )
  const paired = await pairedRates(both, other)
  line('reference, decision only', paired.reference)
  line(`${other.hello.name} ${other.hello.version}, through its bridge`, paired.other)
  say(`  ratio (median of alternating rounds): ${whole(paired.ratio)}`)
}

async function campaign(): Promise<void> {
  say('\nWhole campaigns on the reference, as a bundle: generating, related scenarios, judging and counting included:')
  const { generation, alone, twoWorkers } = await campaignRates()
  line('generation alone, requests', generation)
  line('campaign, one thread, decisions', alone)
  line('campaign, two workers, decisions', twoWorkers)
}

async function stdio(): Promise<void> {
  say(
    '\nAn evaluator behind a pipe that does nothing (a second Node process): writing, waiting and reading, generating not:',
  )
  for (const requests of [1, 8, 16, REQUESTS])
    line(`decisions, ${requests} ${requests === 1 ? 'request' : 'requests'} a world`, await stdioRate(requests))
}

/** Speeds of programs that do different work: what they share is the question, not the depth of the answer. */
async function beside(): Promise<void> {
  say(
    '\nSide by side, each on worlds that a campaign aims at it, and the reference on the same; behind a pipe unless marked:',
  )
  const cells = (values: readonly string[]): void => {
    const [name, ...rest] = values
    say(`  ${(name as string).padEnd(16)}${rest.map((value) => value.padStart(13)).join('')}`)
  }
  cells([
    '',
    'worlds',
    'decisions/s',
    'slowest',
    'fastest',
    'reference/s',
    'ratio',
    'µs p50',
    'µs p95',
    'µs p99',
    'peak MB',
  ])
  await sideBySide((row) => {
    if ('missing' in row) say(`  ${row.name}: not installed (npx assume-nothing bridge install ${row.name})`)
    else cells(cellsOf(row))
  })
}

function cellsOf({ name, worlds, rate, reference, ratio, latency, megabytes }: Row): readonly string[] {
  const speeds = [rate.median, rate.slowest, rate.fastest, reference.median].map(whole)
  const memory = megabytes === undefined ? 'in process' : whole(megabytes)
  return [name, whole(worlds), ...speeds, ratio.toFixed(1), ...latency.map(whole), memory]
}

async function growth(): Promise<void> {
  const show = (points: readonly Point[], unit: string): void => {
    for (const { size, work, compileUs, decideUs } of points) {
      const each = (us: number): string => `${((us * 1_000) / work).toFixed(2)} ns a ${unit}`
      say(
        `  ${size.padEnd(34)} compile ${compileUs.toFixed(1).padStart(10)} µs, ${each(compileUs).padEnd(22)} decide ${decideUs.toFixed(1).padStart(10)} µs, ${each(decideUs)}`,
      )
    }
  }
  say('\nGrowth with statements, one world, one request that none of them matches (linear: the ns stay level):')
  const statements: Point[] = []
  for (const count of [1, 10, 100, 1_000, 10_000]) statements.push(await statementsPoint(count))
  show(statements, 'statement')
  say('\nGrowth with identity policies of one statement each (linear: the ns stay level):')
  const policies: Point[] = []
  for (const count of [1, 10, 100, 1_000]) policies.push(await policiesPoint(count))
  show(policies, 'policy')
  say('\nGrowth with requests, one world of ten statements (deciding is linear, compiling is shared):')
  const requests: Point[] = []
  for (const count of [1, 8, 64, 512]) requests.push(await requestsPoint(count))
  show(requests, 'request')
  say('\nGrowth of the pattern *a*a…*b against aaa… (linear in the value, whatever the stars: the ns stay level):')
  const patterns: Point[] = []
  for (const [stars, length] of [
    [10, 100],
    [10, 1_000],
    [10, 8_000],
    [100, 1_000],
    [1_000, 1_000],
    [1_000, 8_000],
  ] as const) {
    patterns.push(await patternPoint(stars, length))
  }
  show(patterns, 'character')
}

function startUp(): void {
  say('\nStart-up, milliseconds from starting Node to the end of the command, median of 9:')
  const bundle = fileURLToPath(new URL('../dist/assume-nothing.mjs', import.meta.url))
  if (!existsSync(bundle)) {
    say('  (no bundle in dist: npm run prepare)')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const file = join(folder, 'scenario.json')
    writeFileSync(file, JSON.stringify(worlds(1, REQUESTS)[0]))
    const times = {
      'empty Node': ['-e', '0'],
      'assume-nothing --help': [bundle, '--help'],
      'assume-nothing decide (32 requests)': [bundle, 'decide', file],
    }
    for (const [what, args] of Object.entries(times)) say(`  ${what.padEnd(48)} ${whole(startUpMs(args)).padStart(12)}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
