import { writeFileSync } from 'node:fs'
import { jsonSchemaText, SCHEMA_NAMES } from '../../model/jsonSchemas.ts'

// Writes the JSON Schemas anew from the zod schemas: run `npm run schemas` after a change of the format.
for (const name of SCHEMA_NAMES) {
  const file = new URL(`../../model/schemas/${name}.schema.json`, import.meta.url)
  writeFileSync(file, jsonSchemaText(name))
}
