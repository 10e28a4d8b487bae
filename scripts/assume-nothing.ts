#!/usr/bin/env node
import { writeSync } from 'node:fs'
import { printable } from '../report/printable.ts'
import { ending } from './ending.ts'
import { main } from './main.ts'
import { processIo } from './processIo.ts'

// An evaluator in this process may end it, or throw where nobody waits for it. Neither may pass for a run that found nothing.
process.on('exit', () => {
  if (ending.meant) return
  writeSync(2, 'assume-nothing: something ended the process before the run was over, most likely the evaluator\n')
  process.exitCode = 3
})
process.on('uncaughtException', (thrown: unknown) => {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  writeSync(2, `assume-nothing: an error that nobody awaited, most likely the evaluator's: ${printable(message)}\n`)
  ending.meant = true
  process.exit(3)
})

const io = processIo()
const status = await main(process.argv.slice(2), io)
ending.meant = true
// What an evaluator left open must not keep the command alive; what was printed must arrive first.
await io.flushed()
process.exit(status)
