import type { Command } from 'commander'
import type { ConnectionOptions } from '../../oracle/client/iamConnection.ts'
import { count } from '../options/count.ts'
import { endpointUrl } from './endpointUrl.ts'
import { rate } from './rate.ts'

/** Options of every command that talks to IAM. */
export interface ReachOptions {
  readonly endpointUrl?: string
  readonly region?: string
  readonly profile?: string
  readonly rate?: number
  readonly maxCalls?: number
}

const DEFAULT_RATE = 5

export function addReachOptions(command: Command): Command {
  return command
    .option('--endpoint-url <url>', 'whom to ask instead of AWS: anything that speaks its IAM API', endpointUrl)
    .option('--region <name>', 'its region says which partition is asked (default: as configured)')
    .option('--profile <name>', 'of the AWS configuration files (default: as configured)')
    .option('--rate <n>', `calls a second at most (default: ${DEFAULT_RATE})`, rate)
    .option('--max-calls <n>', 'calls at most, attempts included', count)
}

/** A server on this machine has no use for regions, and wants no manners. */
const LOCAL = { region: 'us-east-1', rate: 1_000 }

/** What a connection is opened with. */
export function reach(options: ReachOptions, signal: AbortSignal): ConnectionOptions & { readonly rate: number } {
  const { endpointUrl: endpoint, profile, maxCalls } = options
  const local = endpoint !== undefined && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(endpoint).hostname)
  const region = options.region ?? (local ? LOCAL.region : undefined)
  return { endpoint, region, profile, rate: options.rate ?? (local ? LOCAL.rate : DEFAULT_RATE), maxCalls, signal }
}
