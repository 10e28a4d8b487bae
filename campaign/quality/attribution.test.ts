import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findRule } from '../../model/catalogue/catalogue.ts'
import type { Finding } from '../../model/finding.ts'
import { MUTANTS } from '../../mutants/all.ts'
import type { Mutant } from '../../mutants/mutant.ts'
import { runFuzz } from '../runFuzz.ts'
import { suiteFor } from '../suiteFor.ts'
import { memorySink, optionsOf } from '../testing/runOptions.ts'

/** The rules that each mutant breaks, by what its sentence says, not by what findings name; four were mended after the first measurement. */
const BROKEN = JSON.parse(readFileSync(new URL('./brokenRules.json', import.meta.url), 'utf8')) as {
  readonly [mutant: string]: readonly string[]
}

/** Of a finding's rules those that are quoted to people, and that `--known` excuses it by. */
const LEADING = 3

async function findingsOf({ evaluator }: Mutant): Promise<readonly Finding[]> {
  const fresh = (await evaluator.fresh?.()) ?? evaluator
  const sink = memorySink()
  const { signal } = new AbortController()
  await runFuzz(optionsOf({ runs: 20, seed: 'attribution' }), fresh, sink, signal, suiteFor(fresh.hello))
  return sink.events.flatMap((event) => (event.event === 'finding' ? [event.finding] : []))
}

describe('the rules that a finding names first', () => {
  it('are written down for each mutant, and are rules', () => {
    expect(Object.keys(BROKEN).sort()).toEqual(MUTANTS.map(({ id }) => id).sort())
    for (const rules of Object.values(BROKEN)) for (const rule of rules) expect(findRule(rule), rule).toBeDefined()
  })

  // On 60 worlds, of the 991 findings of the 199 mutants that are found there, it is four of five; in the order of `tellingRules` it was 57 %.
  it('name one that the mutant breaks', { timeout: 300_000 }, async () => {
    const sample = MUTANTS.filter((_, index) => index % 9 === 4)
    const shares: number[] = []
    for (const mutant of sample) {
      const findings = await findingsOf(mutant)
      if (findings.length === 0) continue
      const broken = BROKEN[mutant.id] ?? []
      const named = findings.filter(({ rules }) => rules.slice(0, LEADING).some((rule) => broken.includes(rule)))
      shares.push(named.length / findings.length)
    }
    expect(shares.length).toBeGreaterThan(sample.length / 3)
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.7)
  })
})
