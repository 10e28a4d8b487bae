import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { corpusFolder } from '../../corpus/corpusFolder.ts'
import { loadCases } from '../../corpus/loadCases.ts'
import type { Case } from '../../model/format/case.ts'
import { type CompiledWorld, compile, isRefusal } from '../../reference/compile.ts'
import { decide } from '../../reference/decide.ts'
import { rulesOf } from '../../reference/rulesOf.ts'
import { decideCall } from '../../reference/sts/decideCall.ts'

const FOLDER = corpusFolder()
/** Cases do not change with the mutant: read once for all. */
const read = new Map<string, readonly Case[]>()

function casesOf(name: string): readonly Case[] {
  let cases = read.get(name)
  if (cases === undefined) {
    const reading = loadCases([join(FOLDER, name)])
    expect(reading.problems).toEqual([])
    cases = reading.cases.map((loaded) => loaded.case)
    read.set(name, cases)
  }
  return cases
}

/** What the reference says of a case, in the form in which the case expects it. */
function answerTo(one: Case): unknown {
  if ('call' in one) return decideCall(one.call).outcome
  const world = compile(one.scenario)
  if (isRefusal(world)) return { policy: world.policy, rule: world.rule }
  if (one.id.startsWith('generated/')) expect(unusedRules(one, world), `${one.id}: rules`).toEqual([])
  return 'decisions' in one ? one.scenario.requests.map((request) => decide(world, request).decision) : 'not refused'
}

/** Rules that a generated case is about and that no walk comes by. Cases written by hand also name rules that stay in the background. */
function unusedRules({ rules, scenario }: Exclude<Case, { call: unknown }>, world: CompiledWorld): readonly string[] {
  const used = new Set<string>()
  for (const request of scenario.requests) {
    const { marks, worldMarks } = decide(world, request)
    for (const { id } of [...rulesOf({ marks }), ...rulesOf({ marks: worldMarks })]) used.add(id)
  }
  return rules.filter((rule) => !used.has(rule))
}

function expectationOf(one: Case): unknown {
  return 'outcome' in one ? one.outcome : 'refused' in one ? one.refused : one.decisions
}

test.each(readdirSync(FOLDER).sort())('the reference agrees with the cases of %s', (name) => {
  const cases = casesOf(name)
  expect(cases.length).toBeGreaterThan(0)
  for (const one of cases) {
    const [answer, expected] = [answerTo(one), expectationOf(one)]
    if (JSON.stringify(answer) !== JSON.stringify(expected)) expect(answer, one.id).toEqual(expected)
  }
})
