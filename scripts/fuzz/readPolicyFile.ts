import type { PolicyDocument } from '../../model/policyDocument.ts'
import { checkDocument, type DocumentKind } from '../../reference/grammar/checkDocument.ts'
import { documentOf } from '../../reference/grammar/documentOf.ts'
import type { Io } from '../io.ts'
import { readInput } from '../readInput.ts'
import { UsageError } from '../usageError.ts'

/** Reads a policy document as AWS would take it for its place. What it would refuse is a UsageError: file, element and rule. */
export async function readPolicyFile(path: string, kind: DocumentKind, io: Io): Promise<PolicyDocument> {
  const document = documentOf({ text: await readInput(path, io) }, kind)
  const flaw = document.flaw ?? checkDocument(document.value, kind)
  if (flaw === undefined) return document.value as unknown as PolicyDocument
  const name = path === '-' ? 'standard input' : path
  throw new UsageError(
    `${name} is no well-formed ${kind} policy:\n  ${flaw.element}: expected ${flaw.expected} (${flaw.rule})`,
  )
}
