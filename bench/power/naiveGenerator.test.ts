import { expect, it } from 'vitest'
import { randomFrom } from '../../generators/random.ts'
import { readScenario } from '../../model/read/readScenario.ts'
import { compile, isRefusal } from '../../reference/compile.ts'
import { decide } from '../../reference/decide.ts'
import { naiveScenario } from './naiveGenerator.ts'

const scenarios = Array.from({ length: 400 }, (_, seed) => naiveScenario(randomFrom(seed)))

it('gives the same scenario for the same seed', () => {
  expect(naiveScenario(randomFrom(7))).toEqual(naiveScenario(randomFrom(7)))
})

it('gives valid scenarios that nobody refuses', () => {
  for (const scenario of scenarios) {
    expect(readScenario(JSON.parse(JSON.stringify(scenario)))).toMatchObject({ ok: true })
    expect(compile(scenario)).not.toHaveProperty('policy')
  }
})

it('is no straw man: every decision is common', () => {
  const counts = { allowed: 0, explicitDeny: 0, implicitDeny: 0 }
  for (const scenario of scenarios) {
    const world = compile(scenario)
    if (isRefusal(world)) continue
    for (const request of scenario.requests) counts[decide(world, request).decision]++
  }
  const all = counts.allowed + counts.explicitDeny + counts.implicitDeny
  for (const count of Object.values(counts)) expect(count / all).toBeGreaterThan(0.05)
})
