import type { EvaluatorName } from '../../evaluators/resolve.ts'
import { detailedSimulator, type Matched } from '../../oracle/serve/detailedSimulator.ts'
import { startServer } from '../../oracle/serve/startServer.ts'
import { emptyStore } from '../../oracle/serve/store.ts'
import type { CommandModule, Invocation } from '../commandTable.ts'
import { addEvaluatorOption, namedEvaluator, withEvaluator } from '../evaluatorOption.ts'
import { port } from '../options/port.ts'
import { UsageError } from '../usageError.ts'

interface Options {
  readonly evaluator?: string
  readonly port?: number
}

export const serveCommand: CommandModule = {
  configure: (command, invocation, finish) => {
    addEvaluatorOption(command, 'who answers (default: reference)')
      .option('--port <n>', 'the port on 127.0.0.1 (default: any that is free)', port)
      .addHelpText('after', HELP)
      .action((options: Options) => finish(run(options, invocation)))
  },
}

const HELP = `
Examples:
  $ npx assume-nothing serve --port 8080
  $ aws iam simulate-custom-policy --endpoint-url http://127.0.0.1:8080 --policy-input-list "$(cat policy.json)" --action-names s3:GetObject
  $ npx assume-nothing serve --evaluator ./my-evaluator.mjs

Speaks IAM's Query protocol on loopback until it is interrupted: SimulateCustomPolicy, SimulatePrincipalPolicy over the roles it is
given, and the calls that make and remove roles and policies. Signatures are not checked, and nothing is kept.

Exit status: 0 after Ctrl-C, 2 asked wrongly or the port is taken, 3 the evaluator never started.`

async function run(options: Options, { io, afterDashes }: Invocation): Promise<number> {
  const named = namedEvaluator(options.evaluator, afterDashes) ?? { name: 'reference' }
  return withEvaluator(named, io, async (evaluator) => {
    const behind = { simulator: detailedSimulator(evaluator, await matchedBy(named)), store: emptyStore() }
    const server = await startServer(behind, options.port).catch((thrown: NodeJS.ErrnoException) => {
      if (thrown.code === 'EADDRINUSE') throw new UsageError(`port ${options.port} is taken: give another, or none`)
      throw thrown
    })
    const { name, version } = evaluator.hello
    io.out(`${name} ${version} answers at ${server.url}; Ctrl-C ends it\n`)
    await new Promise<void>((resolve) => {
      if (io.stop.aborted) resolve()
      io.stop.addEventListener('abort', () => resolve(), { once: true })
    })
    await server.close()
    return 0
  })
}

/** The reference says which statements decided; nobody else is asked to. */
async function matchedBy(named: EvaluatorName): Promise<Matched | undefined> {
  if (!('name' in named) || named.name !== 'reference') return undefined
  const { compile, isRefusal } = await import('../../reference/compile.ts')
  const { decide } = await import('../../reference/decide.ts')
  return (scenario) => {
    const world = compile(scenario)
    return isRefusal(world) ? [] : scenario.requests.map((request) => decide(world, request).statements)
  }
}
