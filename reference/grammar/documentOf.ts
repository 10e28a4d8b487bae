import type { JsonValue } from '../../model/json.ts'
import { isPolicyText, type Policy } from '../../model/policyDocument.ts'
import type { Problem } from '../../model/read/problem.ts'
import { readPolicyText } from '../../model/read/readPolicyText.ts'
import type { DocumentKind, Flaw } from './checkDocument.ts'

/** The document of a policy, or why its text is none. */
export interface DocumentReading {
  readonly value: JsonValue | undefined
  readonly flaw?: Flaw | undefined
}

/** U+0009, U+000A, U+000D, U+0020 to U+00FF: what IAM takes as the text of its own documents (GRAM-08). */
const IAM_TEXT = /^[\t\n\r\u0020-\u00ff]*$/

/** Reads a policy given as a document, or as the text an API receives. */
export function documentOf(policy: Policy, kind: DocumentKind): DocumentReading {
  if (!isPolicyText(policy)) return { value: policy }
  const iam = kind === 'identity' || kind === 'session' || kind === 'boundary'
  if (iam && !IAM_TEXT.test(policy.text))
    return flawed('GRAM-08', '(text)', 'only characters U+0009, U+000A, U+000D, U+0020 to U+00FF')
  const reading = readPolicyText(policy.text)
  if (!reading.ok) {
    const { path, expected } = reading.problems[0] as Problem
    return flawed('GRAM-01', path, expected)
  }
  const [duplicate] = reading.duplicates
  return duplicate === undefined
    ? { value: reading.value }
    : flawed('GRAM-06', duplicate.path, 'each key once in an object')
}

function flawed(rule: string, element: string, expected: string): DocumentReading {
  return { value: undefined, flaw: { rule, element, expected } }
}
