import { EvaluatorUnavailable } from '../../../evaluators/evaluatorUnavailable.ts'
import { issuerOf } from '../../../evaluators/live/issuerOf.ts'
import type { Io } from '../../io.ts'
import { worstStatus } from '../../judging/worstStatus.ts'
import { freshSeed } from '../../options/seed.ts'
import type { LiveOptions, Subject } from '../liveOptions.ts'
import { openSubject } from '../openSubject.ts'
import { issuanceText } from './issuanceText.ts'
import { type IssuanceResult, runIssuance } from './runIssuance.ts'

/** `live --issuance`: the state machine on each server in turn. Gives the exit status. */
export async function issueOn(
  subjects: readonly Subject[],
  options: LiveOptions,
  timeMs: number,
  io: Io,
): Promise<number> {
  const seed = options.seed ?? freshSeed()
  const began = performance.now()
  const statuses: number[] = []
  const results: (IssuanceResult & { readonly server: string })[] = []
  if (options.json !== true) io.out(`seed ${seed}\n`)
  for (const [at, subject] of subjects.entries()) {
    if (io.stop.aborted) break
    const { connection, close } = await openSubject(subject, io)
    try {
      const issuer = await issuerOf(subject.scope.provisioning, connection)
      if (issuer === undefined)
        throw new EvaluatorUnavailable(`${subject.name} cannot be asked for issuance: no driver for it is written`)
      const left = Math.max(1, (timeMs - (performance.now() - began)) / (subjects.length - at))
      const result = await runIssuance(connection, issuer, { seed, timeMs: left, stop: io.stop })
      results.push({ server: subject.name, ...result })
      statuses.push(result.found === undefined ? (result.sequences === 0 ? 3 : 0) : 1)
      if (options.json !== true) io.out(issuanceText(subject.name, result))
    } finally {
      await close()
    }
  }
  if (options.json === true)
    io.out(`${JSON.stringify({ version: 1, command: 'live --issuance', seed, servers: results })}\n`)
  return io.stop.aborted ? 130 : worstStatus(statuses)
}
