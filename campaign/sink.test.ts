import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RunEvent } from '../model/event.ts'
import { fileSink, teeSink } from './sink.ts'
import { memorySink } from './testing/runOptions.ts'

const event = (reason: string): RunEvent => ({
  event: 'run-ended',
  run: 'r',
  elapsedMs: 1,
  exit: 0,
  interrupted: false,
  reason,
})

describe('fileSink', () => {
  it('begins a line of its own where a run that was killed left half of one', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'sink-')), 'events.jsonl')
    writeFileSync(path, '{"event":"prog')
    const sink = fileSink(path)
    sink.write(event('next'))
    sink.close()
    expect(readFileSync(path, 'utf8')).toBe(`{"event":"prog\n${JSON.stringify(event('next'))}\n`)
  })

  it('has each event on disk, a line each, as soon as it is written, and appends', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'sink-')), 'events.jsonl')
    const sink = fileSink(path)
    sink.write(event('line\nbreak'))
    expect(readFileSync(path, 'utf8')).toBe(`${JSON.stringify(event('line\nbreak'))}\n`)
    sink.close()
    sink.close()
    const again = fileSink(path)
    again.write(event('second'))
    again.close()
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(3)
  })
})

describe('teeSink', () => {
  it('writes to all', () => {
    const [one, other] = [memorySink(), memorySink()]
    teeSink(one, other).write(event('x'))
    expect([one.events, other.events]).toEqual([[event('x')], [event('x')]])
  })
})
