import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Evaluator } from '../../model/evaluator.ts'
import { EvaluatorUnavailable } from '../evaluatorUnavailable.ts'
import { iamSimulateEvaluator } from './iamSimulate.ts'
import type { Package } from './package.ts'

const NAME = '@cloud-copilot/iam-simulate'

/** Loads the optional peer, or says how to install it. `importPackage` is for tests. */
export async function loadIamSimulate(importPackage: () => Promise<Package> = () => import(NAME)): Promise<Evaluator> {
  let iam: Package
  try {
    iam = await importPackage()
  } catch (thrown) {
    const why =
      (thrown as { code?: unknown }).code === 'ERR_MODULE_NOT_FOUND'
        ? 'is not installed'
        : `cannot be loaded (${(thrown as Error).message})`
    throw new EvaluatorUnavailable(
      `the evaluator iam-simulate needs the package ${NAME}, which ${why}: npm install ${NAME}`,
    )
  }
  return iamSimulateEvaluator(iam, installedVersion())
}

/** The package does not export its manifest, so it is looked for above its entry point. */
function installedVersion(): string {
  let folder = dirname(createRequire(import.meta.url).resolve(NAME))
  for (;;) {
    try {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        name?: string
        version?: string
      }
      if (manifest.name === NAME && manifest.version !== undefined) return manifest.version
    } catch {
      // no manifest here
    }
    if (dirname(folder) === folder) return 'unknown'
    folder = dirname(folder)
  }
}
