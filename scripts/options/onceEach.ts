import type { Command, Option } from 'commander'
import { UsageError } from '../usageError.ts'
import { repeated } from './repeated.ts'

/**
 * Has a command and its subcommands refuse an option that is given twice, but for those made to be repeated: which of two seeds
 * counts is nothing to be guessed. An option and its `--no-` are one.
 */
export function onceEach(command: Command): void {
  const given = new Map<string, Option>()
  for (const option of command.options) {
    command.on(`option:${option.name()}`, () => {
      const before = given.get(option.attributeName())
      given.set(option.attributeName(), option)
      if (before === undefined || (before === option && option.parseArg === repeated)) return
      throw new UsageError(
        before === option
          ? `${nameOf(option)} is given twice: it takes one value`
          : `give ${nameOf(before)} or ${nameOf(option)}, not both`,
      )
    })
  }
  for (const subcommand of command.commands) onceEach(subcommand)
}

function nameOf({ long, short, flags }: Option): string {
  return long ?? short ?? flags
}
