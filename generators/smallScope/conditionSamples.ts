import type { Operator } from '../conditions/operators.ts'

/** Values to ask one operator about: two for the policy, and some for the request. */
export interface Samples {
  readonly operators: readonly Operator[]
  readonly policy: readonly [string, string]
  readonly request: readonly string[]
  /** A key that holds one such value, and one that holds several. */
  readonly keys: { readonly single: string; readonly multi: string }
}

const NUMERIC_KEYS = { single: 's3:max-keys', multi: 'dynamodb:LeadingKeys' } as const
const DATE_KEYS = { single: 'aws:CurrentTime', multi: 'dynamodb:LeadingKeys' } as const
const STRING_KEYS = { single: 'aws:RequestTag/team', multi: 'aws:TagKeys' } as const

/** Per operator a value that matches, others at its edge, one in other letter case, one that cannot be read. */
export const SAMPLES: readonly Samples[] = [
  {
    operators: ['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'],
    policy: ['Data', 'op*'],
    request: ['Data', 'data', 'op*', 'ops', 'Data '],
    keys: STRING_KEYS,
  },
  {
    operators: ['StringLike', 'StringNotLike'],
    policy: ['Dat?', 'op*'],
    request: ['Data', 'data', 'Dat', 'op', 'op*'],
    keys: STRING_KEYS,
  },
  {
    operators: [
      'NumericEquals',
      'NumericNotEquals',
      'NumericLessThan',
      'NumericLessThanEquals',
      'NumericGreaterThan',
      'NumericGreaterThanEquals',
    ],
    policy: ['10', '20.5'],
    request: ['9', '10', '10.0', '20.5', '21', 'ten'],
    keys: NUMERIC_KEYS,
  },
  {
    operators: [
      'DateEquals',
      'DateNotEquals',
      'DateLessThan',
      'DateLessThanEquals',
      'DateGreaterThan',
      'DateGreaterThanEquals',
    ],
    policy: ['2026-01-01T00:00:00Z', '1798761600'],
    // 1767225600 is the first of them, 1798761600 is 2027-01-01T00:00:00Z.
    request: ['2025-12-31T23:59:59Z', '1767225600', '2027-01-01T00:00:00Z', '2027-01-01T00:00:01Z', 'tomorrow'],
    keys: DATE_KEYS,
  },
  {
    operators: ['Bool'],
    policy: ['true', 'false'],
    request: ['true', 'TRUE', 'false'],
    keys: { single: 'aws:SecureTransport', multi: 'dynamodb:LeadingKeys' },
  },
  {
    operators: ['BinaryEquals'],
    policy: ['AAEC', 'AA=='],
    request: ['AAEC', 'AA==', 'AAE='],
    keys: { single: 'aws:RequestTag/blob', multi: 'dynamodb:LeadingKeys' },
  },
  {
    operators: ['IpAddress', 'NotIpAddress'],
    policy: ['203.0.113.0/24', '2001:db8::/32'],
    request: ['203.0.113.255', '203.0.114.0', '2001:DB8::1', '2001:db9::1', 'nowhere'],
    keys: { single: 'aws:SourceIp', multi: 'dynamodb:LeadingKeys' },
  },
  {
    operators: ['ArnEquals', 'ArnNotEquals', 'ArnLike', 'ArnNotLike'],
    policy: ['arn:aws:sns:us-east-1:111122223333:Alarm*', 'arn:aws:s3:::productionapp'],
    request: [
      'arn:aws:sns:us-east-1:111122223333:Alarms:1a2b',
      'arn:aws:sns:us-east-1:111122223333:alarms',
      'arn:aws:s3:::productionapp',
      'arn:aws:s3:::productionapp2',
      'no arn',
    ],
    keys: { single: 'aws:SourceArn', multi: 'dynamodb:LeadingKeys' },
  },
  { operators: ['Null'], policy: ['true', 'false'], request: ['data'], keys: STRING_KEYS },
]
