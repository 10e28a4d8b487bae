import { expect, test } from 'vitest'
import { FAULTS, type FaultId } from '../../evaluators/stdio/faults.ts'
import { ProtocolFault } from '../../evaluators/stdio/protocolFault.ts'
import { driverOptions } from './driverOptions.ts'

test('--strict-protocol explains each kind of mistake once: what was sent, what came, the rule, what is right', () => {
  let said = ''
  const { strict, onFault } = driverOptions({ strictProtocol: true }, { err: (text) => (said += text) })
  const sent = (): string => `{"op":"authorize","id":7,"scenario":${'x'.repeat(1_000)}}\n`
  const fault = new ProtocolFault('count', '1 decisions for 2 requests', { sent, received: '{"id":7}\u001b[2J' })
  onFault?.(fault)
  onFault?.(fault)
  expect(strict).toBe(true)
  expect(said.match(/protocol mistake: count/g)).toHaveLength(1)
  for (const part of [
    FAULTS.count.rule,
    FAULTS.count.right,
    FAULTS.count.hint,
    '1 decisions for 2 requests',
    '{"id":7}',
  ])
    expect(said).toContain(part)
  expect(said).toMatch(/"op":"authorize","id":7.* …[0-9]+ characters… x/)
  expect(said).not.toContain('\u001b')
})

test('every fault can be explained without lines', () => {
  for (const id of Object.keys(FAULTS) as FaultId[]) {
    let said = ''
    driverOptions({ strictProtocol: true }, { err: (text) => (said += text) }).onFault?.(new ProtocolFault(id, 'x'))
    expect(said).toMatch(/received {2}nothing/)
  }
})

test('nothing is explained unasked, and a short run waits for a shorter time', () => {
  expect(driverOptions({}, { err: () => undefined })).toEqual({ answerTimeoutMs: 10_000 })
  const waits = [1_000, 20_000, 60_000].map((time) => driverOptions({ time }, { err: () => undefined }).answerTimeoutMs)
  expect(waits).toEqual([2_500, 5_000, 10_000])
})
