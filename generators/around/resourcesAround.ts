import { parseArn } from '../../model/arn.ts'
import type { Random } from '../random.ts'
import { swapCase } from '../world/names.ts'
import { servicesNamed } from '../world/services.ts'
import type { PlannedResource } from '../world/world.ts'
import { fill } from './fill.ts'

/** Where a world's resources lie. */
export interface Place {
  readonly partition: string
  readonly account: string
  readonly keyValue: (key: string) => string
}

/** A resource at the heart of a pattern, with others at its edges; undefined where the pattern says nothing of it (`*`). */
export function resourceAround(random: Random, pattern: string, place: Place): PlannedResource | undefined {
  const parts = pattern.split(':')
  const [, partition = '', service = '', region = '', account = '', ...rest] = parts
  const written = rest.join(':')
  if (parts.length < 6 || service === '' || service.includes('*') || written === '') return undefined
  const inPartition = /[*?$]/.test(partition) || partition === '' ? place.partition : partition
  const inRegion = /[*?$]/.test(region) ? (service === 's3' || service === 'iam' ? '' : 'us-east-1') : region
  const head = `arn:${inPartition}:${service}:${inRegion}:${account === '' ? '' : place.account}:`
  const tailFor = (run?: string): string => fill(random, written, place.keyValue, run) || 'x'
  const tail = tailFor()
  const edges = [
    tailFor(''),
    tailFor('x:y/z'),
    tail.slice(0, -1) || 'x',
    `${tail}x`,
    swapCase(tail, random.below(tail.length)),
    swapCase(tail, tail.lastIndexOf('/') + 1),
  ].map((edge) => head + edge)
  const all = [head + tail, ...edges]
  return all.every((arn) => parseArn(arn) !== undefined) ? { head, tail, own: undefined, edges } : undefined
}

/** Some resource of a service, where a document says `*`. */
export function anyResource(random: Random, prefix: string, { partition, account }: Place): PlannedResource {
  const [service] = servicesNamed([prefix])
  const type = random.pick((service as NonNullable<typeof service>).types)
  const tail = type.tail(random, random.pick(type.names), undefined, false)
  const region = type.region ? 'us-east-1' : ''
  const head = `arn:${partition}:${type.arnService ?? prefix}:${region}:${type.account ? account : ''}:`
  return { head, tail, own: undefined, edges: [] }
}
