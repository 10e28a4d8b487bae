import type { Random } from '../random.ts'

/** Account ids: documentation's usual ones, leading zeros (RES-18), and neighbours that a number would confuse. */
const ACCOUNTS = [
  '111122223333',
  '444455556666',
  '012345678901',
  '001234567890',
  '123456789010',
  '999999999999',
] as const

/** Those that nothing confuses. */
const PLAIN_ACCOUNTS = ['111122223333', '444455556666', '999999999999'] as const

const PARTITIONS = ['aws', 'aws', 'aws', 'aws', 'aws', 'aws', 'aws', 'aws', 'aws-cn', 'aws-us-gov'] as const

/** The accounts of a world: the principal's, the resource's (the same one unless cross-account), and a bystander's. */
export interface Accounts {
  readonly principal: string
  readonly resource: string
  readonly other: string
}

export function generateAccounts(random: Random, crossAccount: boolean, confusable = true): Accounts {
  const accounts = confusable ? ACCOUNTS : PLAIN_ACCOUNTS
  const first = random.below(accounts.length)
  const second = (first + 1 + random.below(accounts.length - 2)) % accounts.length
  const third =
    second === (first + accounts.length - 1) % accounts.length
      ? (first + 1) % accounts.length
      : (first + accounts.length - 1) % accounts.length
  const principal = accounts[first] as string
  return {
    principal,
    resource: crossAccount ? (accounts[second] as string) : principal,
    other: accounts[third] as string,
  }
}

export function generatePartition(random: Random): string {
  return random.pick(PARTITIONS)
}
