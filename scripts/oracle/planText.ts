import { REQUEST_RULES } from '../../oracle/encoding/requestRules.ts'
import { WORLD_RULES } from '../../oracle/encoding/worldRules.ts'
import { RUN_RULES } from '../../oracle/run/encodeFor.ts'
import type { Plan } from '../../oracle/run/plan.ts'
import { number } from '../../report/numbers.ts'

interface Limits {
  readonly rate: number
  readonly maxCalls: number | undefined
  readonly offline: boolean
  readonly provision: boolean
}

/** What a run will come to: one line, or with a line a class and a line for each rule that takes something out. */
export function planText(plan: Plan, { rate, maxCalls, offline, provision }: Limits, length: 'short' | 'long'): string {
  const { scenarios, questions, recorded, toAsk } = plan
  const most = Math.min(toAsk, maxCalls ?? Number.POSITIVE_INFINITY)
  const calls = offline
    ? `${number(toAsk)} are not recorded and will not be asked (--offline)`
    : `${number(most)} calls${most < toAsk ? ` of ${number(toAsk)}` : ''} (${duration(most / rate)} at ${rate} a second), more for what disagrees${provision ? ' and for making and removing roles' : ''}`
  const line = `${number(scenarios)} scenarios, ${number(questions)} questions, ${number(recorded)} recorded: ${calls}\n`
  if (length === 'short') return line
  const classes = Object.entries(plan.classes).map(
    ([name, { scenarios, notAsked }]) =>
      `  ${name}: ${number(scenarios)} scenarios, ${number(notAsked)} requests to compare\n`,
  )
  return [line, ...classes, ...excludedLines(plan)].join('')
}

function excludedLines({ classes }: Plan): readonly string[] {
  const counts = new Map<string, number>()
  for (const { excluded } of Object.values(classes))
    for (const [rule, count] of Object.entries(excluded)) counts.set(rule, (counts.get(rule) ?? 0) + count)
  const rules = [...WORLD_RULES, ...REQUEST_RULES, ...Object.values(RUN_RULES)]
  return rules
    .filter(({ id }) => counts.has(id))
    .map(({ id, sentence }) => `  not comparable, ${number(counts.get(id) ?? 0)} requests: ${sentence} (${id})\n`)
}

function duration(seconds: number): string {
  if (seconds < 90) return `about ${Math.ceil(seconds)} s`
  return seconds < 5_400 ? `about ${Math.round(seconds / 60)} min` : `about ${(seconds / 3_600).toFixed(1)} h`
}
