import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { jobsOf, keyOf } from './job.ts'
import { appendResult, missingFrom, readResults } from './results.ts'
import { planOf, resultOf } from './testing/plan.ts'

const folder = mkdtempSync(join(tmpdir(), 'results-'))
afterAll(() => rmSync(folder, { recursive: true }))

const jobs = jobsOf(planOf())

describe('jobs', () => {
  it('are all different', () => {
    expect(new Set(jobs.map(keyOf)).size).toBe(jobs.length)
  })

  it('are every mutant with every seed, alone and compared', () => {
    const count = (part: string): number => jobs.filter((job) => job.part === part).length
    expect([count('command'), count('corpus'), count('properties'), count('property')]).toEqual([4, 2, 4, 1])
    expect([count('comparison'), count('campaign')]).toEqual([4 + 2 * 2 * 2, 2 * 2 * 2])
  })
})

describe('results', () => {
  it('are measured once, whatever happens to the file', () => {
    const file = join(folder, 'torn.jsonl')
    expect(missingFrom(readResults([file]), '1', jobs)).toEqual(jobs)
    appendResult(file, resultOf(jobs[0]))
    appendFileSync(file, '{"part":"command","conf')
    appendResult(file, resultOf(jobs[1]))
    appendFileSync(file, '\nnull\n[]\n{}\n')
    expect(readResults([file])).toEqual([resultOf(jobs[0]), resultOf(jobs[1])])
    expect(missingFrom(readResults([file]), '1', jobs)).toEqual(jobs.slice(2))
    expect(missingFrom(readResults([file]), '2', jobs)).toEqual(jobs)
  })

  it('of shards are merged in any order, and the same one twice is one', () => {
    const [one, two] = [join(folder, 'one.jsonl'), join(folder, 'two.jsonl')]
    for (const [at, job] of jobs.entries()) appendResult(at % 2 === 0 ? one : two, resultOf(job))
    for (const files of [
      [one, two],
      [two, one, one],
    ])
      expect(missingFrom(readResults(files), '1', jobs)).toEqual([])
    expect(readResults([two, one, one])).toHaveLength(jobs.length)
  })
})
