import { beforeAll, describe, test } from 'vitest'
import type { Evaluator } from '../../model/evaluator.ts'
import { chooseProperties } from '../chooseProperties.ts'
import type { RunOptions } from '../options.ts'
import { runFuzz } from '../runFuzz.ts'
import type { Suite } from '../suite.ts'
import { type Outcome, outcomeOf, settle } from './outcome.ts'
import { type Recorded, record } from './record.ts'

/** What a run may take beyond its time, to make the last finding small and to write it out. */
const GRACE_MS = 60_000

/**
 * Registers one test a property, and one for everything else that a campaign finds: the comparison with the reference, answers outside the
 * protocol, answers that change. All read one campaign, run before the first of them. Throws `UnknownProperty`.
 */
export function campaignTests(evaluator: Evaluator, suite: Suite, options: RunOptions): void {
  const properties = chooseProperties(suite.properties, options.properties)
  describe('generated worlds', () => {
    let campaign: Recorded
    const limit = options.timeMs === undefined ? 0 : options.timeMs + GRACE_MS
    beforeAll(async () => {
      const { signal } = new AbortController()
      campaign = await record((sink) => runFuzz(options, evaluator, sink, signal, suite))
    }, limit)

    test('comparison: every decision is one that AWS’s documents permit', (context) => {
      const own = new Set(properties.map(({ id }) => id))
      const others = campaign.findings.filter(({ finding }) => finding.kind !== 'property' || !own.has(finding.id))
      settle(outcomeOf(others, judged(campaign)), context)
    })

    describe('properties', () => {
      for (const { id, sentence } of properties) {
        test(`${id}: ${sentence}`, (context) => {
          const broken = campaign.findings.filter(({ finding }) => finding.kind === 'property' && finding.id === id)
          settle(outcomeOf(broken, tried(campaign, id)), context)
        })
      }
    })
  })
}

/** A run without findings that ended otherwise than well, or judged nothing, is no agreement. */
function judged({ exit, coverage, trouble }: Recorded): Outcome {
  if (exit <= 1 && coverage.worlds > 0) return { result: 'agreed' }
  const why = trouble ?? (coverage.worlds === 0 ? 'there was no time for a single world' : 'nothing was judged')
  return { result: 'failed', text: `The campaign ended with status ${exit}: ${why}.` }
}

function tried({ coverage }: Recorded, id: string): Outcome {
  const trials = coverage.properties[id]?.trials ?? 0
  return trials > 0
    ? { result: 'agreed' }
    : { result: 'skipped', reason: 'no trial: outside of what the evaluator supports, or too short a run' }
}
