import { createInterface } from 'node:readline'
import evaluator from './evaluator.ts'

// One JSON object a line in, one out; the end of input ends the program.
for await (const line of createInterface({ input: process.stdin })) {
  const { op, id, scenario } = JSON.parse(line)
  console.log(JSON.stringify(op === 'hello' ? evaluator.hello : { id, ...(await evaluator.authorize(scenario)) }))
}
