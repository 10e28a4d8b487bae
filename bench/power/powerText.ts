import { COMPARED } from './configurations.ts'
import type { MutantPower, PowerSummary, Runs } from './summary.ts'
import { targetsText } from './targetsText.ts'

/** The page `docs/power.md`. */
export function powerText(summary: PowerSummary): string {
  const { mutants, plan, load } = summary
  return `# Bug-finding power

Written by \`npm run power\` of version ${summary.version}: ${mutants.length} mutants, each an evaluator with one plausible mistake
(\`npx assume-nothing list mutants\`), ${seeds(plan.seeds)} each. Node ${summary.node}, ${summary.processor}, ${summary.cores} cores; ${
    load.beside === 1 ? 'one command at a time' : `${load.beside} commands side by side`
  }, load of the machine when they were started ${load.median ?? '–'} (at most ${load.worst ?? '–'}). All numbers: [power.json](power.json).

*Time to find* is measured from outside: from starting \`validate --evaluator mutant:ID --bail 1 --time ${plan.timeMs / 1_000}s\`, with the bundle, until
it has told of the first finding, minimal case included. The corpus comes first in it. *Alone* is measured in process, without claims
about time, up to ${whole(plan.decisions)} decisions: properties alone have no reference to judge by, comparison alone has no properties, and both have no
corpus.

${targetsText(summary)}

![Share of mutants not yet found, by time and by decisions](images/power.svg)

## What the generator's ideas are worth

The same mutants with ${seeds(plan.comparedSeeds)} and ${whole(plan.comparedDecisions)} decisions each, in process. Properties construct scenarios of their own from whatever
they are given, so comparison alone shows the generator best.

| generator | by comparison alone | median decisions | by the whole campaign | median decisions |
| --- | ---: | ---: | ---: | ---: |
${comparedRows(summary)}

${Object.entries(COMPARED)
  .map(([name, sentence]) => `- *${name}*: ${sentence}`)
  .join('\n')}

## Mutants

${survivorsText(mutants)}
In brackets: decisions to find, median. The corpus is asked in one order, so it has no seeds.

| mutant | found | median | worst | first by | properties alone | comparison alone | corpus alone |
| --- | ---: | ---: | ---: | --- | ---: | ---: | --- |
${mutants.map(mutantRow).join('\n')}

## Properties

What each finds by itself in ${plan.propertyWorlds} generated worlds. A kill is *unique* where no other property finds that mutant; a trial is *vacuous* where
no elementary fault could have broken it (as in [kills.md](kills.md)).

| property | kills | unique | vacuous | found by it alone |
| --- | ---: | ---: | ---: | --- |
${propertyRows(summary)}
`
}

function comparedRows({ compared }: PowerSummary): string {
  const configurations = [...new Set(compared.map(({ configuration }) => configuration))]
  const cells = (runs: Runs | undefined): string =>
    runs === undefined || runs.runs === 0
      ? '– | –'
      : `${runs.found} of ${runs.runs} (${percent(runs.found, runs.runs)}) | ${whole(runs.medianDecisions)}`
  return configurations
    .map((configuration) => {
      const of = (judge: string): Runs | undefined =>
        compared.find((one) => one.configuration === configuration && one.judge === judge)?.runs
      return `| ${configuration} | ${cells(of('comparison'))} | ${cells(of('campaign'))} |`
    })
    .join('\n')
}

/** Named first, lest they hide in a long table. */
function survivorsText(mutants: readonly MutantPower[]): string {
  const missed = mutants.filter(({ command }) => command.found < command.runs)
  const lines = missed.map(
    ({ id, sentence, command }) => `- ${id} (found ${command.found} of ${command.runs}): ${sentence}`,
  )
  return missed.length === 0 ? '' : `Not found with every seed:\n\n${lines.join('\n')}\n`
}

function mutantRow({ id, command, firstBy, properties, comparison, corpus }: MutantPower): string {
  const alone = ({ found, runs, medianDecisions }: Runs): string =>
    runs === 0 ? '–' : `${found} of ${runs} (${whole(medianDecisions)})`
  const [first, ...others] = Object.keys(firstBy)
  const by = first === undefined ? '–' : others.length === 0 ? first : `${first}, ${others.length} more`
  const replayed = corpus === undefined ? '–' : (corpus ?? '**no case**')
  return `| ${id} | ${command.found} of ${command.runs} | ${seconds(command.medianMs)} | ${seconds(command.worstMs)} | ${by} | ${alone(properties)} | ${alone(comparison)} | ${replayed} |`
}

function propertyRows({ properties }: PowerSummary): string {
  return properties
    .map(({ id, kills, unique, trials, vacuous }) => {
      const share = trials === 0 ? 'no trial' : percent(vacuous, trials)
      return `| ${id} | ${kills} | ${unique.length} | ${share} | ${unique.join(', ')} |`
    })
    .join('\n')
}

function seeds(count: number): string {
  return count === 1 ? '1 seed' : `${count} seeds`
}

function whole(value: number | null): string {
  return value === null ? 'not found' : value.toLocaleString('en')
}

function percent(part: number, all: number): string {
  return `${Math.round((100 * part) / all)} %`
}

function seconds(ms: number | null | undefined): string {
  if (ms === undefined) return '–'
  return ms === null ? 'not found' : `${(ms / 1_000).toFixed(2)} s`
}
