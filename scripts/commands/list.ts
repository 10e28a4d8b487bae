import { Argument } from 'commander'
import { SHIPPED } from '../../evaluators/shipped.ts'
import { POINTS, RULES, UNSPECIFIED } from '../../model/catalogue/catalogue.ts'
import { colorsFor } from '../colors.ts'
import type { CommandModule, Invocation } from '../commandTable.ts'

/** One thing that a command line or a report names by id. */
interface Entry {
  readonly id: string
  readonly sentence: string
  readonly [more: string]: unknown
}

const KINDS: { readonly [kind: string]: () => Promise<readonly Entry[]> } = {
  properties: async () => {
    const { PROPERTIES } = await import('../../properties/all.ts')
    return PROPERTIES.map(({ id, sentence, rules, relation }) => ({ id, sentence, rules, relation }))
  },
  rules: async () => RULES.map((rule) => ({ ...rule })),
  points: async () => [
    ...POINTS.map((point) => ({ sentence: point.question, ...point })),
    ...UNSPECIFIED.map((one) => ({ sentence: one.input, status: 'unspecified', ...one })),
  ],
  evaluators: async () => [
    { id: 'reference', sentence: 'What the documents say, as assume-nothing reads them; the default.' },
    ...SHIPPED.map(({ name, sentence }) => ({ id: name, sentence })),
    { id: 'mutant:ID', sentence: 'One that is wrong on purpose, to see what is found: `list mutants` has the ids.' },
    { id: './my-evaluator.mjs', sentence: 'A module path: its default export has hello and authorize(scenario).' },
    { id: '-- COMMAND', sentence: 'Any command that speaks the evaluator protocol over standard input and output.' },
  ],
  mutants: async () => {
    const { MUTANTS } = await import('../../mutants/all.ts')
    return MUTANTS.map(({ id, sentence, family }) => ({ id, sentence, family }))
  },
}

interface Options {
  readonly json?: true
}

export const listCommand: CommandModule = {
  configure: (command, invocation, finish) => {
    command
      .addArgument(new Argument('<kind>', 'what to list').choices(Object.keys(KINDS)))
      .option('--json', 'machine-readable output: an array of objects')
      .addHelpText(
        'after',
        '\nExamples:\n  $ npx assume-nothing list properties\n  $ npx assume-nothing list rules --json',
      )
      .action((kind: string, options: Options) => finish(run(kind, options, invocation)))
  },
}

async function run(kind: string, options: Options, { io }: Invocation): Promise<number> {
  const entries = (await KINDS[kind]?.()) ?? []
  if (options.json) {
    io.out(`${JSON.stringify(entries)}\n`)
    return 0
  }
  const colors = colorsFor(io)
  const width = Math.max(0, ...entries.map(({ id }) => id.length))
  for (const { id, sentence, status } of entries) {
    const mark = status === undefined ? '' : colors.dim(` (${status})`)
    io.out(`${colors.bold(id.padEnd(width))}  ${sentence}${mark}\n`)
  }
  return 0
}
