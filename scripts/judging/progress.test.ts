import { expect, test } from 'vitest'
import type { Progress } from '../../model/event.ts'
import { progressSink } from './progress.ts'

const at = (elapsedMs: number): Progress => ({
  event: 'progress',
  run: 'r',
  elapsedMs,
  worlds: elapsedMs,
  decisions: 10,
  findings: 0,
  rules: 3,
})

function shown(errTty: boolean, columns = 80): { sink: ReturnType<typeof progressSink>; text: () => string } {
  let text = ''
  const err = (more: string): void => {
    text += more
  }
  return { sink: progressSink({ err, errTty, columns }), text: () => text }
}

test('without a terminal a plain line every five seconds', () => {
  const { sink, text } = shown(false)
  for (let second = 1; second <= 12; second++) sink.write(at(second * 1_000))
  sink.close()
  expect(
    text()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(['5,000', '10,000', ''])
})

test('on a terminal one line, no wider than it, gone at the end', () => {
  const { sink, text } = shown(true, 30)
  sink.write(at(1_000))
  sink.write(at(2_000))
  sink.close()
  const lines = text().split('\r\u001b[2K')
  expect(lines).toHaveLength(4)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(30)
  expect(lines.at(-1)).toBe('')
})
