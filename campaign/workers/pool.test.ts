import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resolveEvaluator } from '../../evaluators/resolve.ts'
import type { RunEvent } from '../../model/event.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { runFuzz } from '../runFuzz.ts'
import { suiteFor } from '../suiteFor.ts'
import { memorySink, optionsOf } from '../testing/runOptions.ts'

/** A module that answers as its body says. */
function moduleOf(body: string): { readonly name: string } {
  const path = join(mkdtempSync(join(tmpdir(), 'workers-')), 'evaluator.mjs')
  writeFileSync(
    path,
    `const supports = ['identity', 'session', 'boundary', 'resource']
     export const hello = { protocol: 1, name: 'written', version: '1', outcomes: 'three-way', supports }
     let asked = 0
     export const authorize = (scenario) => { asked++; ${body} }`,
  )
  return { name: path }
}

async function run(name: { readonly name: string }, count: number | undefined, runs = 60, answerTimeoutMs = 10_000) {
  const evaluator = await resolveEvaluator(name, { reference: () => referenceEvaluator }, { answerTimeoutMs })
  const sink = memorySink()
  const workers = count === undefined ? undefined : { count, evaluator: name }
  const options = optionsOf({ runs, workers, answerTimeoutMs })
  const exit = await runFuzz(options, evaluator, sink, new AbortController().signal, suiteFor(evaluator.hello))
  return { exit, events: sink.events }
}

const counted = (events: readonly RunEvent[]): unknown => {
  const coverage = events.findLast((event) => event.event === 'coverage')
  return { ...coverage, run: '', elapsedMs: 0 }
}
const found = (events: readonly RunEvent[]): unknown =>
  events.flatMap((event) => (event.event === 'finding' ? [{ ...event.finding, foundAfterMs: 0 }] : []))

describe('workers in threads', () => {
  it('count what one thread counts of the reference', async () => {
    const [alone, spread] = [await run({ name: 'reference' }, undefined), await run({ name: 'reference' }, 2)]
    expect(spread.exit).toBe(0)
    expect(counted(spread.events)).toEqual(counted(alone.events))
  })

  it('find what one thread finds in a module', async () => {
    const wrong = moduleOf(`return { decisions: scenario.requests.map(() => 'implicitDeny') }`)
    const [alone, spread] = [await run(wrong, undefined, 20), await run(wrong, 2, 20)]
    expect(spread.exit).toBe(1)
    expect(found(spread.events)).toEqual(found(alone.events))
    expect(found(spread.events)).not.toEqual([])
  })

  it.each([
    ['ends its thread', 'process.exit(7)', 'crash', /it ended its thread with code 7/],
    [
      'throws where nobody waits for it',
      `setTimeout(() => { throw new Error('too late') }); return new Promise(() => {})`,
      'crash',
      /it threw where nobody waits for it: too late/,
    ],
    ['loops for ever', 'for (;;);', 'hang', /no answer within 1000 ms/],
  ])('report it and go on when an evaluator %s', async (_, body, id, sentence) => {
    const module = moduleOf(`if (asked === 25) { ${body} } return { unsupported: 'everything' }`)
    const { exit, events } = await run(module, 2, 16, 1_000)
    expect(exit).toBe(1)
    expect(found(events)).toContainEqual(
      expect.objectContaining({ kind: 'protocol', id, sentence: expect.stringMatching(sentence) }),
    )
    expect(counted(events)).toMatchObject({ worlds: 16 })
  })
})
