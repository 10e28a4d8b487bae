/**
 * Adds to package-lock.json the optional packages of other platforms that a partial registry does not serve. `npm ci` refuses a
 * lockfile without them, although it would not install them here. Run after `npm install` where the registry has this gap.
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface LockEntry {
  version?: string
  optional?: boolean
  dev?: boolean
  os?: string[]
  cpu?: string[]
  optionalDependencies?: { [name: string]: string }
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32', 'aix']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: { [path: string]: LockEntry } }
const added: string[] = []
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`
    if (Object.hasOwn(lock.packages, path)) continue
    lock.packages[path] = platformEntry(name, version, entry.dev === true)
    added.push(name)
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)))
writeFileSync('package-lock.json', `${JSON.stringify(lock, undefined, 2)}\n`)
console.log(`${added.length} packages of other platforms added`)

function platformEntry(name: string, version: string, dev: boolean): LockEntry {
  const words = name.split(/[/-]/)
  const os = SYSTEMS.filter((system) => words.includes(system))
  const cpu = PROCESSORS.filter((processor) => words.includes(processor))
  return {
    version: version.replace(/^[^\d]*/, ''),
    ...(cpu.length === 0 ? {} : { cpu }),
    ...(dev ? { dev } : {}),
    optional: true,
    ...(os.length === 0 ? {} : { os }),
  }
}
