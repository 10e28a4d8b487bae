import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { POINTS } from '../../model/catalogue/points.ts'
import { localIam } from '../../oracle/testing/localIam.ts'
import { referenceWith } from '../../reference/referenceEvaluator.ts'
import { runCommand } from '../testing/runCommand.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const { url } = localIam(referenceWith({ 'CONT-05': 'matched', 'CONT-13': 'alwaysTrue' }))
const folder = temporaryFolder()
const file = join(folder, 'evidence.json')
const settle = (...argv: readonly string[]) => runCommand(['oracle', 'settle', '--endpoint-url', url(), ...argv])

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

  describe('keeps what its file holds', () => {
    const earlier = (point: string, at: string) => ({
      point,
      readings: ['earlier'],
      answers: [],
      at,
      region: 'us-east-1',
      endpoint: 'local',
      note: 'kept',
    })
    const write = (name: string, ...evidence: readonly object[]): string => {
      const path = join(folder, name)
      writeFileSync(path, JSON.stringify({ version: 1, evidence, notAskable: [] }))
      return path
    }
    const read = (path: string): { point: string; readings: string[]; at: string }[] =>
      JSON.parse(readFileSync(path, 'utf8')).evidence

    it('with its date; what is asked again is newer, or not kept', async () => {
      const kept = earlier('CONT-90', '2026-01-01T00:00:00.000Z')
      const future = earlier('CONT-13', '2999-01-01T00:00:00.000Z')
      const path = write('merged.json', earlier('CONT-05', '2026-01-01T00:00:00.000Z'), kept, future)
      expect((await settle('--out', path)).status).toBe(0)
      const found = read(path)
      expect(found).toContainEqual(kept)
      expect(found).toContainEqual(future)
      expect(found.filter(({ point }) => point === 'CONT-05')).toMatchObject([{ readings: ['matched'] }])
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
    })

    it.each([
      ['Ctrl-C', [], 130],
      ['--max-calls', ['--max-calls', '4'], 3],
    ])('and what was answered until %s', async (_, argv, expected) => {
      const kept = earlier('CONT-90', '2026-01-01T00:00:00.000Z')
      const path = write(`until-${expected}.json`, kept)
      const stop = new AbortController()
      // As soon as the first point is answered.
      const out = (): void => (expected === 130 ? stop.abort() : undefined)
      const argument = ['oracle', 'settle', '--endpoint-url', url(), '--out', path, ...argv]
      const { status, err } = await runCommand(argument, { stop: stop.signal, out })
      expect(status).toBe(expected)
      expect(err).not.toContain('bug')
      const found = read(path)
      expect(found).toContainEqual(kept)
      expect(found.length).toBeGreaterThan(1)
      expect(found.length).toBeLessThan(6)
    })

    it.each([
      ['something else', (path: string) => writeFileSync(path, '{"mine":1}')],
      ['a folder', (path: string) => mkdirSync(path)],
    ])('and asks nothing where it is %s', async (name, make) => {
      const path = join(folder, name)
      make(path)
      const { status, err } = await settle('--out', path)
      expect([status, err]).toEqual([2, expect.stringContaining(path)])
      if (name !== 'a folder') expect(readFileSync(path, 'utf8')).toBe('{"mine":1}')
    })

    it('and asks nothing where it could not be written', async () => {
      const { status, err } = await settle('--out', join(folder, 'no-such-folder', 'evidence.json'))
      expect([status, err]).toEqual([2, expect.stringContaining('cannot be written')])
    })
  })
})
