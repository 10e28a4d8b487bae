import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** Imports a module by its URL; one in TypeScript with the tsx of its own project, where Node does not read it. */
export async function importModule(url) {
  try {
    return await import(url)
  } catch (thrown) {
    if (thrown.code !== 'ERR_UNKNOWN_FILE_EXTENSION') throw thrown
    const tsx = tsxBeside(url)
    if (tsx === undefined)
      throw new Error('this Node reads no TypeScript: compile it first, or install tsx beside it', { cause: thrown })
    const { register } = await import(tsx)
    register()
    return await import(url)
  }
}

function tsxBeside(url) {
  try {
    return pathToFileURL(createRequire(url).resolve('tsx/esm/api')).href
  } catch {
    return undefined
  }
}
