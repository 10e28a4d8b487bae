import type { Scenario } from '../model/format/scenario.ts'
import { type Problem, problemText } from '../model/read/problem.ts'
import { readJson } from '../model/read/readJson.ts'
import { readScenario } from '../model/read/readScenario.ts'
import type { Io } from './io.ts'
import { readInput } from './readInput.ts'
import { UsageError } from './usageError.ts'

/** Problems shown of one input; a file that is wrong throughout has as many as it has lines. */
const SHOWN = 20

/** Reads a scenario, or the one that a corpus case or a finding holds. What is wrong is a UsageError, one line a problem. */
export async function readScenarioFile(path: string, io: Io): Promise<Scenario> {
  const name = path === '-' ? 'standard input' : path
  const json = readJson(await readInput(path, io))
  if (!json.ok) throw malformed(name, json.problems)
  const { value } = json
  const isCase = typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, 'id')
  if (!isCase) return readOrThrow(value, name, '')
  const held = value as { readonly scenario?: unknown; readonly call?: unknown }
  if (held.scenario === undefined && held.call !== undefined) {
    throw new UsageError(`${name} is a case about an STS call, which has no requests to decide: use replay`)
  }
  return readOrThrow(held.scenario, name, 'scenario')
}

function readOrThrow(value: unknown, name: string, within: string): Scenario {
  const reading = readScenario(value)
  if (reading.ok) return reading.value
  throw malformed(
    name,
    reading.problems.map((problem) => (within === '' ? problem : { ...problem, path: `${within}.${problem.path}` })),
  )
}

function malformed(name: string, problems: readonly Problem[]): UsageError {
  const lines = problems.slice(0, SHOWN).map((problem) => `  ${problemText(problem)}`)
  if (problems.length > SHOWN) lines.push(`  and ${problems.length - SHOWN} more`)
  return new UsageError(`${name} is no well-formed scenario:\n${lines.join('\n')}`)
}
