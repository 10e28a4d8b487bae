import { POINT, RULE, unspecifiedNumber } from '../rules.ts'
import { boolOf, inOtherCase } from './boolFamily.ts'
import type { Clause } from './clause.ts'
import type { CompileNotes } from './operatorFamily.ts'

const EMPTY_VALUE = unspecifiedNumber('UNSP-14')

/** COND-06: `true` asks that the key is absent, `false` that it is there. An empty list is absent; an empty text: CONT-14. */
export function nullClause(
  key: string,
  wanted: readonly string[],
  qualifier: 'ForAllValues' | 'ForAnyValue' | undefined,
  notes: CompileNotes,
): Clause {
  if (qualifier !== undefined) {
    const held = qualifier === 'ForAllValues'
    return (_values, walk) => walk.mark(RULE['COND-06'], held)
  }
  const answers = wanted.map(boolOf)
  if (answers.includes(undefined)) notes.meets('UNSP-17')
  const [absentWanted, presentWanted] = [answers.includes(true), answers.includes(false)]
  if (absentWanted && presentWanted) notes.meets('UNSP-28')
  if (wanted.some(inOtherCase)) notes.meets('UNSP-17')
  return (values, walk) => {
    if (answers.length === 0) return walk.mark(RULE['GRAM-11'], walk.reading(POINT['CONT-13']) === 'alwaysTrue')
    const value = values.get(key)
    let absent = value === undefined
    if (value === '') absent = walk.reading(POINT['CONT-14']) === 'null'
    else if (Array.isArray(value) && value.every((one) => one === '')) {
      walk.meets(EMPTY_VALUE)
      absent = value.length === 0
    }
    walk.mark(RULE['COND-39'], absent ? absentWanted : presentWanted)
    return walk.mark(RULE['COND-06'], absent ? absentWanted : presentWanted)
  }
}
