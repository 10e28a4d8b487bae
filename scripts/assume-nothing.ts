#!/usr/bin/env node
import { main } from './main.ts'
import { processIo } from './processIo.ts'

const status = await main(process.argv.slice(2), processIo())
// What an evaluator left open must not keep the command alive; what was printed must arrive first.
process.stdout.write('', () => process.stderr.write('', () => process.exit(status)))
