import type { ContextReader } from '../facts.ts'
import { RULE, unspecifiedNumber } from '../rules.ts'
import type { Walk } from '../walk.ts'
import type { Part, Template } from './template.ts'
import { pushLiteral, pushPattern, type Tokens } from './tokens.ts'

const DEFAULT_FOR_ODD_VALUE = unspecifiedNumber('UNSP-12')

/**
 * The text a template stands for; undefined where a variable has neither value nor default (VAR-06). No character is special.
 * What is longer than `most` characters is cut off somewhere beyond them: it equals no text of that length, and a long value in
 * many places would not fit into memory.
 */
export function resolveText(template: Template, values: ContextReader, walk: Walk, most: number): string | undefined {
  let text = ''
  for (const part of template.parts) {
    const piece = part.kind === 'variable' ? variableValue(part, values, walk) : part.text
    if (piece === undefined) return undefined
    if (part.kind === 'escape') walk.mark(RULE['VAR-04'], true)
    if (text.length <= most) text += piece
  }
  return text
}

/**
 * The same as a pattern, for texts of up to `most` characters: wildcards of the template's own text are live, those of values
 * and escapes are not (VAR-04, VAR-07). A pattern that is cut off demands more characters than that, since no two stars meet.
 */
export function resolvePattern(
  template: Template,
  values: ContextReader,
  walk: Walk,
  most: number,
): Tokens | undefined {
  const tokens: number[] = []
  for (const part of template.parts) {
    const piece = part.kind === 'variable' ? variableValue(part, values, walk) : part.text
    if (piece === undefined) return undefined
    if (part.kind === 'escape') walk.mark(RULE['VAR-04'], true)
    if (tokens.length > 2 * most + 1) continue
    if (part.kind === 'text') pushPattern(tokens, piece)
    else pushLiteral(tokens, piece)
  }
  return tokens
}

function variableValue(
  part: Extract<Part, { kind: 'variable' }>,
  values: ContextReader,
  walk: Walk,
): string | undefined {
  const value = values.get(part.key)
  if (typeof value === 'string') {
    walk.mark(RULE['VAR-01'], true)
    walk.mark(RULE['VAR-03'], true)
    if (value.includes('*') || value.includes('?')) walk.mark(RULE['VAR-07'], true)
    if (value.includes('${')) walk.mark(RULE['VAR-08'], true)
    if (value === '' && part.fallback !== undefined) walk.meets(DEFAULT_FOR_ODD_VALUE)
    return value
  }
  if (value !== undefined) walk.mark(RULE['VAR-03'], false) // a multivalued key never resolves
  if (part.fallback !== undefined) {
    if (value !== undefined) walk.meets(DEFAULT_FOR_ODD_VALUE)
    walk.mark(RULE['VAR-05'], true)
    return part.fallback
  }
  walk.mark(RULE['VAR-06'], true)
  return undefined
}
