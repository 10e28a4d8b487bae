import { availableParallelism } from 'node:os'
import { describe, expect, it } from 'vitest'
import { workersFor } from './workers.ts'

const cores = availableParallelism()
const reference = { name: 'reference' }
const command = { command: ['node', 'mine.mjs'] }

describe('workersFor', () => {
  it('gives an evaluator in process a worker a core', () => {
    expect(workersFor(undefined, reference, undefined)).toEqual(
      cores === 1 ? undefined : { count: cores, evaluator: reference },
    )
  })

  it.each([
    ['a command unless asked', undefined, command, undefined],
    ['a short run unless asked', undefined, reference, 100],
    ['one worker', 1, reference, undefined],
  ])('one thread does it all for %s', (_, asked, evaluator, runs) => {
    expect(workersFor(asked, evaluator, runs)).toBeUndefined()
  })

  it.each([command, reference])('as many as were asked for: %j', (evaluator) => {
    expect(workersFor(3, evaluator, 10)).toEqual({ count: 3, evaluator })
  })
})
