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

const PARTITIONS = ['aws', 'aws', 'aws', 'aws', 'aws', 'aws', 'aws', 'aws', 'aws-cn', 'aws-us-gov'] as const

/** The accounts of a world: the principal's, the resource's (the same one unless cross-account), and a bystander's. */
export interface Accounts {
  readonly principal: string
  readonly resource: string
  readonly other: string
}

export function generateAccounts(random: Random, crossAccount: boolean): Accounts {
  const first = random.below(ACCOUNTS.length)
  const second = (first + 1 + random.below(ACCOUNTS.length - 2)) % ACCOUNTS.length
  const third =
    second === (first + ACCOUNTS.length - 1) % ACCOUNTS.length
      ? (first + 1) % ACCOUNTS.length
      : (first + ACCOUNTS.length - 1) % ACCOUNTS.length
  const principal = ACCOUNTS[first] as string
  return {
    principal,
    resource: crossAccount ? (ACCOUNTS[second] as string) : principal,
    other: ACCOUNTS[third] as string,
  }
}

export function generatePartition(random: Random): string {
  return random.pick(PARTITIONS)
}
