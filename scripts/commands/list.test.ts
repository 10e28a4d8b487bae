import { describe, expect, test } from 'vitest'
import { runCommand } from '../testing/runCommand.ts'

describe('list', () => {
  test.each([
    ['properties', 'session-never-widens', /Whatever is allowed with session policies/],
    ['rules', 'SESS-02', /A role session can do only what/],
    ['points', 'CONT-03', /\(open\)/],
    ['points', 'UNSP-01', /\(unspecified\)/],
    ['evaluators', 'iam-simulate', /AGPL-3\.0/],
    ['evaluators', 'reference', /the default/],
    ['mutants', 'session-policies-ignored', /./],
  ])('%s holds %s with a sentence', async (kind, id, sentence) => {
    const { status, out, err } = await runCommand(['list', kind])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const line = out.split('\n').find((one) => one.startsWith(`${id} `))
    expect(line).toMatch(sentence)
  })

  test.each(['properties', 'rules', 'points', 'evaluators'])(
    '%s --json is a list of ids and sentences, each once',
    async (kind) => {
      const { out } = await runCommand(['list', kind, '--json'])
      const entries = JSON.parse(out) as { id: string; sentence: string }[]
      expect(entries.length).toBeGreaterThan(2)
      for (const entry of entries)
        expect(entry).toMatchObject({ id: expect.stringMatching(/./), sentence: expect.stringMatching(/./) })
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    },
  )
})
