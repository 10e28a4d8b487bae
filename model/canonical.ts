import canonicalize from 'canonicalize'
import type { JsonValue } from './json.ts'

// The package's types promise an ES module; what Node loads is a CommonJS one, whose default import is the function.
const serialize = canonicalize as unknown as (value: JsonValue) => string

/**
 * The canonical text of a JSON value (RFC 8785): sorted keys, one spelling of each number, no white space. Nothing of AWS is
 * normalised in it. The value must have been read by one of the readers, which bound its depth and refuse lone surrogates.
 */
export function canonicalText(value: JsonValue): string {
  return serialize(value)
}
