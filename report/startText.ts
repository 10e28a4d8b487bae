import type { RunStarted } from '../model/event.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'

/** The first lines of a run: its seed, and the command that repeats it. */
export function startText({ seed, repeat, evaluator }: RunStarted, paint: Paint): string {
  return `seed ${paint.bold(printable(seed))}, evaluator ${printable(evaluator.name)} ${printable(evaluator.version)}\n${paint.dim(`repeat with: ${printable(repeat)}`)}\n`
}
