import type { MutantPower, PowerSummary, Runs } from './summary.ts'

/** The targets of the project beside what was measured, and how much the parts of the suite find alone. */
export function targetsText({ mutants, command }: PowerSummary): string {
  const all = mutants.length
  const byCommand = countFound(mutants, (mutant) => mutant.command)
  const byProperties = countFound(mutants, (mutant) => mutant.properties)
  const byComparison = countFound(mutants, (mutant) => mutant.comparison)
  const asked = mutants.filter(({ corpus }) => corpus !== undefined).length
  const byCorpus = mutants.filter(({ corpus }) => typeof corpus === 'string').length
  const within = (ms: number | null | undefined, most: number): boolean => typeof ms === 'number' && ms <= most
  const seeded = ({ always, ever }: Found): string => `${always} with every seed, ${ever} with some seed, of ${all}`
  return `| what | target | measured | reached |
| --- | --- | --- | --- |
${[
  row(command.runs, 'found with every seed', `all ${all}`, String(byCommand.always), byCommand.always === all),
  row(
    command.runs,
    'time to find, median of all runs',
    '≤ 1 s',
    secondsOf(command.medianMs),
    within(command.medianMs, 1_000),
  ),
  row(
    command.runs,
    'time to find, worst of all runs',
    '≤ 30 s',
    secondsOf(command.worstMs),
    within(command.worstMs, 30_000),
  ),
  row(
    byProperties.runs,
    'found by properties alone',
    '≥ 85 %',
    seeded(byProperties),
    byProperties.always >= 0.85 * all,
  ),
  row(byComparison.runs, 'found by comparison alone', '', seeded(byComparison)),
  row(asked, 'found by the corpus alone', '', `${byCorpus} of ${asked}`),
].join('\n')}`
}

/** Of the mutants, how many were found with every seed and with some seed, in how many runs. */
interface Found {
  readonly runs: number
  readonly always: number
  readonly ever: number
}

function countFound(mutants: readonly MutantPower[], of: (mutant: MutantPower) => Runs): Found {
  const all = mutants.map(of)
  return {
    runs: all.reduce((sum, { runs }) => sum + runs, 0),
    always: all.filter(({ runs, found }) => runs > 0 && found === runs).length,
    ever: all.filter(({ found }) => found > 0).length,
  }
}

function row(runs: number, what: string, target: string, measured: string, reached?: boolean): string {
  if (runs === 0) return `| ${what} | ${target} | not measured | |`
  return `| ${what} | ${target} | ${measured} | ${reached === undefined ? '' : reached ? 'yes' : '**no**'} |`
}

function secondsOf(ms: number | null | undefined): string {
  return typeof ms === 'number' ? `${(ms / 1_000).toFixed(2)} s` : 'not found'
}
