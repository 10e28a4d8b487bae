import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { replaceFile } from '../../corpus/writeFile.ts'
import type { PointEvidence } from '../../oracle/settle/evidence.ts'
import { type EvidenceFile, evidenceIn, mergeEvidence } from '../../oracle/settle/evidenceFile.ts'
import { writable } from '../report/writable.ts'
import { UsageError } from '../usageError.ts'

/** A file of evidence that only ever gains: whatever ends the process leaves the whole of an earlier state, or of a later one. */
export interface EvidenceKeeper {
  /** Merges what was answered now with what the file holds by now, and gives what is written. Throws as the file system does. */
  readonly keep: (now: readonly PointEvidence[]) => EvidenceFile
}

/** Throws a UsageError where the file cannot be written, or holds something else, before anything is asked. Without `notAskable` that of the file stays. */
export function evidenceKeeper(path: string, notAskable?: EvidenceFile['notAskable']): EvidenceKeeper {
  held(path)
  writable(path, () => accessSync(existsSync(path) ? path : dirname(resolve(path)), constants.W_OK))
  return {
    keep: (now) => {
      const before = held(path)
      const evidence = mergeEvidence(before.evidence, now)
      const file: EvidenceFile = { version: 1, evidence, notAskable: notAskable ?? before.notAskable }
      replaceFile(path, fileText(file))
      return file
    },
  }
}

/** As it is written and printed. */
export function fileText(file: EvidenceFile): string {
  return `${JSON.stringify(file, undefined, 2)}\n`
}

function held(path: string): Pick<EvidenceFile, 'evidence' | 'notAskable'> {
  if (!existsSync(path)) return { evidence: [], notAskable: [] }
  const file = evidenceIn(writable(path, () => readFileSync(path, 'utf8')))
  if (file === undefined)
    throw new UsageError(`${path} holds something else than evidence: give another --out, or move it away`)
  return file
}
