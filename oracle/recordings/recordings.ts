import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Recording } from './recording.ts'
import { recordingIn } from './recordingIn.ts'
import { recordingSum } from './recordingSum.ts'

/**
 * Answers in a folder: `<first two digits of the key>.jsonl`, one a line, only ever appended to, so that whoever is killed loses at most
 * what was in flight. Of several answers to one request the last counts. A line that was cut off, or that somebody edited into
 * something else, is passed over and counted. Throws what the file system throws.
 */
export class Recordings {
  readonly #folder: string
  readonly #shards = new Map<string, Map<string, Recording>>()
  /** Lines that could not be read. */
  unreadable = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  get(key: string): Recording | undefined {
    return this.#shard(key.slice(0, 2)).get(key)
  }

  /** Written through at once, in one piece. */
  add(recording: Recording): void {
    const name = recording.key.slice(0, 2)
    this.#shard(name).set(recording.key, recording)
    mkdirSync(this.#folder, { recursive: true })
    const file = openSync(this.#path(name), 'a+')
    try {
      const bytes = Buffer.from(
        `${endsWhole(file) ? '' : '\n'}${JSON.stringify({ ...recording, sum: recordingSum(recording) })}\n`,
      )
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    } catch (thrown) {
      // A full disk does not say of its own which file it was.
      throw Object.assign(thrown as NodeJS.ErrnoException, { path: this.#path(name) })
    } finally {
      closeSync(file)
    }
  }

  #path(name: string): string {
    return join(this.#folder, `${name}.jsonl`)
  }

  #shard(name: string): Map<string, Recording> {
    let shard = this.#shards.get(name)
    if (shard === undefined) {
      shard = this.#read(name)
      this.#shards.set(name, shard)
    }
    return shard
  }

  #read(name: string): Map<string, Recording> {
    const shard = new Map<string, Recording>()
    const path = this.#path(name)
    if (!existsSync(path)) return shard
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (line === '') continue
      const recording = recordingIn(line)
      if (recording === undefined) this.unreadable++
      else shard.set(recording.key, recording)
    }
    return shard
  }
}

/** Whether a file ends with a whole line: a process that was killed may have left the beginning of one. */
function endsWhole(file: number): boolean {
  const { size } = fstatSync(file)
  const last = Buffer.alloc(1)
  return size === 0 || (readSync(file, last, 0, 1, size - 1) === 1 && last[0] === 0x0a)
}
