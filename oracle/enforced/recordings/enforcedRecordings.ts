import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type EnforcedRecording, enforcedRecordingIn, recordingLine } from './enforcedRecording.ts'

const FILE = 'enforced.jsonl'

/**
 * What was enforced, in a folder: one file, one world a line, only ever appended to, so that whoever is killed loses at most what was in flight. Of
 * several answers for one world the last counts. Lines that are none any more are passed over and counted. Throws what the file system
 * throws.
 */
export class EnforcedRecordings {
  readonly #folder: string
  readonly #path: string
  #known: Map<string, EnforcedRecording> | undefined
  /** Lines that could not be read. */
  unreadable = 0

  constructor(folder: string) {
    this.#folder = folder
    this.#path = join(folder, FILE)
  }

  get(key: string): EnforcedRecording | undefined {
    return this.#all().get(key)
  }

  all(): readonly EnforcedRecording[] {
    return [...this.#all().values()]
  }

  /** Written through at once, in one piece. */
  add(recording: EnforcedRecording): void {
    this.#all().set(recording.key, recording)
    mkdirSync(this.#folder, { recursive: true })
    const file = openSync(this.#path, 'a+')
    try {
      const bytes = Buffer.from(`${endsWhole(file) ? '' : '\n'}${recordingLine(recording)}`)
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    } catch (thrown) {
      throw Object.assign(thrown as NodeJS.ErrnoException, { path: this.#path })
    } finally {
      closeSync(file)
    }
  }

  #all(): Map<string, EnforcedRecording> {
    if (this.#known !== undefined) return this.#known
    const known = new Map<string, EnforcedRecording>()
    for (const line of existsSync(this.#path) ? readFileSync(this.#path, 'utf8').split('\n') : []) {
      if (line === '') continue
      const recording = enforcedRecordingIn(line)
      if (recording === undefined) this.unreadable++
      else known.set(recording.key, recording)
    }
    this.#known = known
    return known
  }
}

function endsWhole(file: number): boolean {
  const { size } = fstatSync(file)
  const last = Buffer.alloc(1)
  return size === 0 || (readSync(file, last, 0, 1, size - 1) === 1 && last[0] === 0x0a)
}
