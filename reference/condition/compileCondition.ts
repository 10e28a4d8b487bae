import type { ConditionBlock, ConditionValue, OneOrMany } from '../../model/policyDocument.ts'
import type { ContextReader } from '../facts.ts'
import { parseOperator } from '../grammar/operators.ts'
import { listOf } from '../listOf.ts'
import { RULE } from '../rules.ts'
import type { Walk } from '../walk.ts'
import { type Clause, clauseOf } from './clause.ts'
import { OPERATORS } from './families.ts'
import { nullClause } from './nullClause.ts'
import type { CompileNotes } from './operatorFamily.ts'

/** A compiled Condition block: AND over operators and over the keys of each (COND-01). */
export type Condition = (values: ContextReader, walk: Walk) => boolean

/** Compiles a Condition that the grammar has passed; undefined where it holds no clause. */
export function compileCondition(block: ConditionBlock | undefined, notes: CompileNotes): Condition | undefined {
  if (block === undefined) return undefined
  const clauses: Clause[] = []
  // A member that is undefined is absent, as the grammar has it.
  for (const name of Object.keys(block)) {
    const keys = block[name] ?? {}
    for (const key of Object.keys(keys)) {
      const values = keys[key]
      if (values !== undefined) clauses.push(compileClause(name, key, values, notes))
    }
  }
  const [only] = clauses
  if (only === undefined) return undefined
  if (clauses.length === 1) return only
  return (values, walk) => {
    for (const clause of clauses) if (!clause(values, walk)) return walk.mark(RULE['COND-01'], false)
    return walk.mark(RULE['COND-01'], true)
  }
}

function compileClause(name: string, key: string, values: OneOrMany<ConditionValue>, notes: CompileNotes): Clause {
  const parsed = parseOperator(name)
  if (parsed === undefined) throw new Error(`the grammar let the operator ${name} pass`)
  const texts = listOf(values).map(String)
  const lowerKey = key.toLowerCase()
  if (/[^\u0000-\u007f]/.test(key)) notes.meets('UNSP-05')
  if (texts.length === 0 && (parsed.ifExists || parsed.qualifier !== undefined)) notes.meets('UNSP-09')
  if (parsed.base === 'Null') return nullClause(lowerKey, texts, parsed.qualifier, notes)
  const operator = OPERATORS.get(parsed.base)
  if (operator === undefined) throw new Error(`no family for the operator ${parsed.base}`)
  const clause = clauseOf({
    operator,
    qualifier: parsed.qualifier,
    ifExists: parsed.ifExists,
    key: lowerKey,
    tests: texts.map((text) => operator.family.compile(text, notes)),
    variables: notes.variables && texts.some((text) => text.includes('${')),
  })
  if (parsed.base === 'Bool' && texts.length > 1) return marking(RULE['COND-14'], true, clause)
  const literal = !notes.variables && texts.some((text) => text.includes('${'))
  return literal ? marking(RULE['VAR-01'], false, clause) : clause
}

/** A clause that also shows a rule about its form. */
function marking(rule: number, held: boolean, clause: Clause): Clause {
  return (values, walk) => {
    walk.mark(rule, held)
    return clause(values, walk)
  }
}
