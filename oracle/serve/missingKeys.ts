import { readJson } from '../../model/read/readJson.ts'

type Json = { readonly [key: string]: unknown }

/**
 * Context keys that policies name, in conditions and in variables, and that a call does not give (SIM-05): as first written, each once
 * whatever its letter case (COND-02). To be asked of identity and resource policies; SCPs are not looked at.
 */
export function missingKeys(texts: readonly string[], given: Iterable<string>): readonly string[] {
  const known = new Set([...given].map((key) => key.toLowerCase()))
  const missing: string[] = []
  const note = (key: string): void => {
    if (known.has(key.toLowerCase())) return
    known.add(key.toLowerCase())
    missing.push(key)
  }
  for (const text of texts) {
    const reading = readJson(text)
    if (!reading.ok) continue
    const document = reading.value as Json
    const { Statement } = document
    for (const statement of Array.isArray(Statement) ? Statement : [Statement])
      for (const keys of valuesOf((statement as Json | undefined)?.Condition)) for (const key of keysOf(keys)) note(key)
    // VAR-01; VAR-04: `${*}`, `${?}` and `${$}` are characters; VAR-05: after a comma stands a default.
    if (document.Version !== '2012-10-17') continue
    for (const [, name] of text.matchAll(/\$\{([A-Za-z][\w:/.@=+-]{0,255})[,}]/g)) note(name as string)
  }
  return missing
}

function valuesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : []
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}
