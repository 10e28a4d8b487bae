import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SimulateCustomPolicyRequest } from '@aws-sdk/client-iam'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { InvalidInput } from '../standIn/scenarioFrom.ts'
import { NotRecorded, type RecordingOptions, recordedSimulator } from './recordedSimulator.ts'
import { Recordings } from './recordings.ts'
import { normalised, requestKey } from './requestKey.ts'
import { scrubbed } from './scrubbed.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assume-nothing-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const question = (action: string): SimulateCustomPolicyRequest => ({ PolicyInputList: ['{}'], ActionNames: [action] })
const live = (asked: string[]): Pick<RecordingOptions, 'live' | 'operation'> => ({
  operation: 'SimulateCustomPolicy',
  live: {
    origin: async () => ({ region: 'us-east-1', sdk: '3.0.0' }),
    simulator: {
      simulateCustomPolicy: async ({ ActionNames: [action = ''] = [] }) => {
        asked.push(action)
        if (action === 'bad:Action') throw new InvalidInput('no such action')
        if (action === 'lost:Action') throw new Error('gone')
        return [{ EvalActionName: action, EvalDecision: 'allowed' }]
      },
    },
  },
})

describe('requestKey', () => {
  it('does not depend on orders that cannot matter, nor on paging; it does on operation and spelling', () => {
    const entry = (name: string) => ({ ContextKeyName: name, ContextKeyValues: ['v'] })
    const one = { ...question('a:B'), ActionNames: ['a:B', 'a:A'], ContextEntries: [entry('x:one'), entry('x:two')] }
    const other = { ...one, ActionNames: ['a:A', 'a:B'], ContextEntries: [entry('x:two'), entry('x:one')], MaxItems: 5 }
    const key = requestKey('SimulateCustomPolicy', normalised(one))
    expect(key).toMatch(/^[0-9a-f]{64}$/)
    expect(requestKey('SimulateCustomPolicy', normalised(other))).toBe(key)
    expect(requestKey('SimulatePrincipalPolicy', normalised(one))).not.toBe(key)
    expect(requestKey('SimulateCustomPolicy', normalised({ ...one, PolicyInputList: ['{ }'] }))).not.toBe(key)
  })
})

describe('recordedSimulator', () => {
  it('asks once, keeps answers and refusals, and gives them to another one that may ask nobody', async () => {
    const asked: string[] = []
    const first = recordedSimulator(new Recordings(folder), live(asked))
    await Promise.all([first.simulateCustomPolicy(question('a:A')), first.simulateCustomPolicy(question('a:A'))])
    await expect(first.simulateCustomPolicy(question('bad:Action'))).rejects.toThrow('no such action')
    await expect(first.simulateCustomPolicy(question('lost:Action'))).rejects.toThrow('gone')
    expect(asked).toEqual(['a:A', 'bad:Action', 'lost:Action'])

    const offline = recordedSimulator(new Recordings(folder), { operation: 'SimulateCustomPolicy' })
    expect(await offline.simulateCustomPolicy(question('a:A'))).toEqual([
      { EvalActionName: 'a:A', EvalDecision: 'allowed' },
    ])
    await expect(offline.simulateCustomPolicy(question('bad:Action'))).rejects.toThrow('no such action')
    await expect(offline.simulateCustomPolicy(question('lost:Action'))).rejects.toBeInstanceOf(NotRecorded)
    expect([offline.has(question('a:A')), offline.has(question('a:B'))]).toEqual([true, false])
  })

  it('asks again what is too old, and keeps both answers', async () => {
    const asked: string[] = []
    const aged = { ...live(asked), refreshOlderThan: -1_000 }
    await recordedSimulator(new Recordings(folder), live(asked)).simulateCustomPolicy(question('a:A'))
    await recordedSimulator(new Recordings(folder), { ...live(asked), refreshOlderThan: 60_000 }).simulateCustomPolicy(
      question('a:A'),
    )
    expect(asked).toHaveLength(1)
    await recordedSimulator(new Recordings(folder), aged).simulateCustomPolicy(question('a:A'))
    expect(asked).toHaveLength(2)
    expect(written().trim().split('\n')).toHaveLength(2)
  })

  it.each([
    ['half a line', (line: string) => line.slice(0, line.length / 2)],
    ['another request under the key', (line: string) => line.replace('a:A', 'a:Z')],
    ['another answer', (line: string) => line.replace('"allowed"', '"explicitDeny"')],
    ['another date', (line: string) => line.replace('"at":"2', '"at":"3')],
    ['no recording', () => '[1,2,3]'],
    ['a hostile name', () => '{"__proto__":{"key":"x"}}'],
  ])('passes over %s, and appends a whole line after it', async (_, spoil) => {
    const asked: string[] = []
    await recordedSimulator(new Recordings(folder), live(asked)).simulateCustomPolicy(question('a:A'))
    const path = join(folder, readdirSync(folder)[0] as string)
    writeFileSync(path, spoil(readFileSync(path, 'utf8').trim()))
    const recordings = new Recordings(folder)
    await recordedSimulator(recordings, live(asked)).simulateCustomPolicy(question('a:A'))
    expect([asked.length, recordings.unreadable]).toEqual([2, 1])
    const again = new Recordings(folder)
    await recordedSimulator(again, live(asked)).simulateCustomPolicy(question('a:A'))
    expect(asked).toHaveLength(2)
  })
})

describe('scrubbed', () => {
  it('replaces what the request did not hold, the same by the same', () => {
    const answer = {
      SourcePolicyId: 'arn:aws:iam::999988887777:role/Secret',
      again: 'by arn:aws:iam::999988887777:role/Secret of 999988887777',
      ours: 'arn:aws:iam::111122223333:role/R 111122223333',
      key: 'ASIAQWERTYUIOPASDFGH',
    }
    expect(scrubbed(answer, { CallerArn: 'arn:aws:iam::111122223333:role/R' })).toEqual({
      SourcePolicyId: '<arn-1>',
      again: 'by <arn-1> of <account-2>',
      ours: 'arn:aws:iam::111122223333:role/R 111122223333',
      key: '<id-3>',
    })
  })
})

function written(): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')
}
