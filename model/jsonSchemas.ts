import { z } from 'zod'
import { answerSchema } from './format/answer.ts'
import { callSchema } from './format/call.ts'
import { caseSchema } from './format/case.ts'
import { helloSchema } from './format/hello.ts'
import { scenarioSchema } from './format/scenario.ts'

/** Spelled out, as is every exported type of this room: whoever installs the package has no use for zod's types. */
export type SchemaName = 'scenario' | 'case' | 'call' | 'hello' | 'answer'

const SCHEMAS: { readonly [name in SchemaName]: z.ZodType } = {
  scenario: scenarioSchema,
  case: caseSchema,
  call: callSchema,
  hello: helloSchema,
  answer: answerSchema,
}

export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[]

/**
 * The text of `model/schemas/NAME.schema.json`, JSON Schema 2020-12. It says what one field may hold; the rules that join several
 * fields (`docs/protocol.md`, "Rules of the format") are beyond it, so a value that fits may still be refused.
 * The parts that have a name (Policy, Principal, …) become definitions, the rest stands inline, which is shorter than `reused: 'ref'`.
 */
export function jsonSchemaText(name: SchemaName): string {
  return `${JSON.stringify(z.toJSONSchema(SCHEMAS[name]), null, 2)}\n`
}
