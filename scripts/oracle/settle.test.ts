import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { POINTS } from '../../model/catalogue/points.ts'
import { localIam } from '../../oracle/testing/localIam.ts'
import { referenceWith } from '../../reference/referenceEvaluator.ts'
import { runCommand } from '../testing/runCommand.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const { url } = localIam(referenceWith({ 'CONT-05': 'matched', 'CONT-13': 'alwaysTrue' }))
const file = join(temporaryFolder(), 'evidence.json')

describe('oracle settle', () => {
  it('says what it would ask, and asks nothing', async () => {
    const { status, out } = await runCommand(['oracle', 'settle', '--dry-run', '--endpoint-url', 'http://127.0.0.1:9'])
    expect(status).toBe(0)
    expect(out).toContain('CONT-05  s3:ListAllMyBuckets on *: notMatched: implicitDeny, matched: allowed')
    expect(out).toContain('CONT-27  cannot be asked: ORC-07')
  })

  it('writes down which readings a simulator follows, and nothing of whoever asked', async () => {
    const { status, out } = await runCommand(['oracle', 'settle', '--endpoint-url', url(), '--out', file])
    expect(status).toBe(0)
    expect(out).toContain('CONT-05  matched (allowed)')
    const text = readFileSync(file, 'utf8')
    const { evidence, notAskable } = JSON.parse(text) as {
      evidence: { point: string; readings: string[]; endpoint: string; at: string }[]
      notAskable: { point: string }[]
    }
    const found = Object.fromEntries(evidence.map(({ point, readings }) => [point, readings]))
    expect(found).toMatchObject({ 'CONT-05': ['matched'], 'CONT-13': ['alwaysTrue'], 'CONT-28': ['nothing'] })
    expect(evidence[0]).toMatchObject({ endpoint: 'local', at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) })
    expect(notAskable.length + evidence.length).toBe(POINTS.filter(({ status }) => status === 'open').length)
    for (const secret of ['222233334444', 'AKIAEXAMPLE', url()]) expect(text).not.toContain(secret)
  })

  it('says in one sentence that the simulator is out of reach', async () => {
    const { status, err } = await runCommand([
      'oracle',
      'settle',
      '--endpoint-url',
      'http://127.0.0.1:9',
      '--out',
      file,
    ])
    expect([status, err]).toEqual([3, expect.stringContaining('cannot be reached')])
  })
})
