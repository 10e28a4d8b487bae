import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Bridge } from './bridge.ts'
import type { Environment } from './bridgeHome.ts'

/** The executables a bridge needs that are not on the `PATH`. */
export function missingTools({ tools }: Bridge, env: Environment): readonly string[] {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '')
  const endings = process.platform === 'win32' ? (env.PATHEXT ?? '.EXE;.CMD;.BAT').split(';') : ['']
  return tools.filter(
    (tool) => !folders.some((folder) => endings.some((ending) => executable(join(folder, `${tool}${ending}`)))),
  )
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
