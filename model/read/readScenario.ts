import { type Scenario, scenarioSchema } from '../format/scenario.ts'
import { checkScenario } from './checkScenario.ts'
import { problemsFromZod } from './fromZod.ts'
import { checkPlainJson } from './plainJson.ts'
import type { Reading } from './problem.ts'

/** Reads an untrusted value as a scenario. The value itself is given back, not a copy: nothing is dropped or added. */
export function readScenario(value: unknown): Reading<Scenario> {
  const plain = checkPlainJson(value)
  if (plain !== undefined) return { ok: false, problems: [plain] }
  const parsed = scenarioSchema.safeParse(value)
  if (!parsed.success) return { ok: false, problems: problemsFromZod(parsed.error, value) }
  const problems = checkScenario(value as Scenario)
  return problems.length === 0 ? { ok: true, value: value as Scenario } : { ok: false, problems }
}
