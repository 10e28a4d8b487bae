import { expect, test } from 'vitest'
import { reduceAll } from '../reduce.ts'
import { found, started } from '../testing/events.ts'
import { hostileEvents } from '../testing/hostileEvents.ts'
import { pageEvents } from '../testing/pageEvents.ts'
import { annotations } from './annotations.ts'

test('one error a new finding, whatever the shards', () => {
  const shards = [...pageEvents, started('again', { evaluator: { name: 'mine', version: '1.2' } }), found('again')]
  const lines = annotations(reduceAll(shards))
  expect(lines).toHaveLength(3)
  expect(lines[1]).toBe(
    '::error title=mine%3A SESS-02::Whatever is allowed with session policies is allowed without them.%0Aexpected implicitDeny, actual allowed%0Anpx assume-nothing replay findings/x.json',
  )
})

test('percent signs, commas and colons are escaped where they would end something', () => {
  const events = [
    started('a', { evaluator: { name: 'a,b:c%d', version: '1' } }),
    found('a', { sentence: '100 %0A::stop' }),
  ]
  expect(annotations(reduceAll(events))[0]).toMatch(/^::error title=a%2Cb%3Ac%25d%3A SESS-02::100 %250A::stop%0A/)
})

test('a hostile finding is one line', () => {
  const lines = annotations(reduceAll(hostileEvents))
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) {
    expect(line).toMatch(/^::error title=[^:,]*::[^\r\n]*$/)
    expect(line.length).toBeLessThan(8_000)
  }
})
