import { describe, expect, test } from 'vitest'
import { SMALL_SCOPE, scenariosIn } from '../../campaign/smallScope/scope.ts'
import { number } from '../../report/numbers.ts'
import type { Summary } from '../../report/summary.ts'
import { runCommand } from '../testing/runCommand.ts'
import { tallyText } from './exhaustive.ts'

const SHARD = { index: 700, count: 997 }
const ARGV = ['fuzz', '--exhaustive', '--shard', `${SHARD.index}/${SHARD.count}`, '--no-findings']

describe('fuzz --exhaustive', () => {
  test('says how large its share of the scope is, and that all of it agrees', async () => {
    const { status, out } = await runCommand(ARGV)
    const scenarios = number(scenariosIn(SMALL_SCOPE, SHARD))
    expect(out).toMatch(new RegExp(`^${scenarios} scenarios \\(share 700 of 997\\) in the small scope\n`))
    expect(out).toMatch(new RegExp(`\nall ${scenarios} scenarios agree\n$`))
    expect(status).toBe(0)
  })

  test('--json prints the summary alone', async () => {
    const { out } = await runCommand([...ARGV, '--json'])
    expect((JSON.parse(out) as Summary).runs[0]).toMatchObject({ findings: [], errors: 0 })
  })

  test('an evaluator that supports a part of it is judged on that part', async () => {
    const { status, out } = await runCommand([...ARGV, '--evaluator', 'iam-simulate'])
    expect([0, 1]).toContain(status)
    expect(out).toMatch(/[1-9][\d,]* are unsupported\n$/)
  })

  test.each([
    [['--runs', '5'], 'give --shard'],
    [['--workers', '2'], 'give --shard'],
    [['--role-policy', '-'], 'leave the files out'],
  ])('takes no %j', async (more, sentence) => {
    const stdin = '{"Version":"2012-10-17","Statement":[]}'
    expect(await runCommand([...ARGV, ...more], { stdin })).toMatchObject({
      status: 2,
      err: expect.stringContaining(sentence),
    })
  })
})

test.each([
  [{ agreed: 1_000, disagreed: 0, unsupported: 0 }, 'all 1,000 scenarios agree'],
  [{ agreed: 900, disagreed: 0, unsupported: 100 }, 'all 900 supported of 1,000 scenarios agree; 100 are unsupported'],
  [{ agreed: 990, disagreed: 10, unsupported: 0 }, '990 of 1,000 scenarios agree; 10 disagree'],
  [{ agreed: 500, disagreed: 0, unsupported: 0 }, '500 of 1,000 scenarios agree; 500 were not asked'],
])('%j', (tally, text) => expect(tallyText(tally, 1_000)).toBe(text))
