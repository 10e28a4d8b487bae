import { Command, InvalidArgumentError, Option } from 'commander'
import { MUTANTS } from '../../mutants/all.ts'
import { PROPERTIES } from '../../properties/all.ts'
import { count } from '../../scripts/options/count.ts'
import { duration } from '../../scripts/options/duration.ts'
import { repeated } from '../../scripts/options/repeated.ts'
import { shard } from '../../scripts/options/shard.ts'
import { COMPARED, type Configuration } from './configurations.ts'
import type { Job, Plan } from './job.ts'

/** What `npm run power` was asked for. */
export interface PowerOptions {
  readonly plan: Plan
  readonly parts: readonly Part[] | undefined
  readonly shard: { readonly index: number; readonly count: number }
  /** Results are appended to it; those that it holds are not measured again. */
  readonly out: string
  /** More files of results, of other shards. */
  readonly from: readonly string[]
  readonly beside: number
  /** Whether to write docs/power.json, docs/power.md and docs/images/power.svg from what was measured. */
  readonly write: boolean
}

const PARTS = ['command', 'corpus', 'properties', 'comparison', 'campaign', 'property'] as const
type Part = (typeof PARTS)[number]

/** Reads the command line; ends the process with a message where it is wrong. */
export function powerOptions(argv: readonly string[]): PowerOptions {
  const { seeds, time, decisions, mutants, part, ...rest } = new Command('npm run power --')
    .description('Measures how fast every mutant is found, and by what: docs/power.md')
    .option('--seeds <n>', 'seeds a mutant', count, 20)
    .addOption(
      new Option('--time <duration>', 'for one run of the whole command').argParser(duration).default(30_000, '30s'),
    )
    .option('--decisions <n>', 'for one hunt in process; a fifth of it for what is compared', count, 1_000_000)
    .option('--mutants <ids>', 'only these, separated by commas (see `list mutants`)', ids)
    .option('--part <part>', `only this part, of ${PARTS.join(', ')}; repeatable`, parted)
    .addOption(
      new Option('--shard <i/n>', 'the i-th of n parts of the work')
        .argParser(shard)
        .default({ index: 1, count: 1 }, '1/1'),
    )
    .option('--beside <n>', 'commands side by side; two on two cores measure each other', count, 1)
    .option('--out <file>', 'results, one JSON line each; what it holds is not measured again', '.power/results.jsonl')
    .option('--from <file>', 'more results, of other shards; repeatable', repeated, [])
    .option('--write', 'write docs/power.json, docs/power.md and docs/images/power.svg', false)
    .addHelpText('after', HELP)
    .parse([...argv], { from: 'user' })
    .opts<Given>()
  const plan: Plan = {
    mutants: mutants ?? MUTANTS.map(({ id }) => id),
    properties: mutants === undefined ? PROPERTIES.map(({ id }) => id) : [],
    seeds,
    timeMs: time,
    decisions,
    comparedSeeds: Math.min(3, seeds),
    comparedDecisions: Math.ceil(decisions / 5),
    compared: Object.keys(COMPARED) as Configuration[],
    propertyWorlds: 60,
    propertyTrials: 200,
  }
  return { plan, parts: part, ...rest }
}

const HELP = `
Examples:
  $ npm run power -- --seeds 3 --time 10s
  $ npm run power -- --shard 1/2 --out shard-1.jsonl
  $ npm run power -- --from shard-1.jsonl --from shard-2.jsonl --write

It begins where it was interrupted. The bundle must be that of the code: npm run prepare. Run it on a quiet machine.`

interface Given extends Omit<PowerOptions, 'plan' | 'parts'> {
  readonly seeds: number
  readonly time: number
  readonly decisions: number
  readonly mutants?: readonly string[]

  readonly part?: readonly Part[]
}

/** The jobs of the parts and the shard that were asked for. */
export function chosen(
  jobs: readonly Job[],
  { parts, shard: { index, count } }: Pick<PowerOptions, 'parts' | 'shard'>,
) {
  const asked = jobs.filter(({ part }) => parts?.includes(part) ?? true)
  return asked.filter((_job, at) => at % count === index - 1)
}

function ids(text: string): readonly string[] {
  const given = text.split(',').filter((id) => id !== '')
  for (const id of given)
    if (!MUTANTS.some((mutant) => mutant.id === id))
      throw new InvalidArgumentError(`No mutant has the id ${JSON.stringify(id)}: see list mutants.`)
  if (given.length === 0) throw new InvalidArgumentError('Expected ids of mutants, separated by commas.')
  return given
}

function parted(value: string, previous: readonly Part[] | undefined): readonly Part[] {
  const part = PARTS.find((one) => one === value)
  if (part === undefined) throw new InvalidArgumentError(`Expected one of ${PARTS.join(', ')}.`)
  return [...(previous ?? []), part]
}
