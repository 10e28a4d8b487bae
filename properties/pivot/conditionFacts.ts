import type { ContextValue } from '../../model/format/request.ts'
import type { ConditionValue, OneOrMany } from '../../model/policyDocument.ts'

/** An operator, what the request has for a key of its type (undefined: nothing), what the policy wants, and whether it holds. */
export type ConditionFact = readonly [
  operator: string,
  key: string,
  has: ContextValue | undefined,
  wants: OneOrMany<ConditionValue>,
  holds: boolean,
]

const TEXT = 'aws:PrincipalTag/team'
const COUNT = 's3:max-keys'
const TIME = 'aws:CurrentTime'
const ADDRESS = 'aws:SourceIp'
const SOURCE = 'aws:SourceArn'
const SECURE = 'aws:SecureTransport'
const TAGS = 'aws:TagKeys'
const QUEUE = 'arn:aws:sqs:us-east-1:111122223333:orders'

/** One row for each thing that section 6 of the catalogue says for certain. */
export const CONDITION_FACTS: readonly ConditionFact[] = [
  // COND-30 to COND-32: text
  ['StringEquals', TEXT, 'blue', 'blue', true],
  ['StringEquals', TEXT, 'blue', ['red', 'blue'], true],
  ['StringEquals', TEXT, 'blue', ['red', 'green', 'white', 'blue'], true],
  ['StringNotLike', TEXT, 'blue', ['r*', 'g*', 'w*', 'b*'], false],
  ['StringEquals', TEXT, 'blue', 'Blue', false],
  ['StringEquals', TEXT, 'blue', 'bl*', false],
  ['StringEquals', TEXT, 'bl*', 'bl*', true],
  ['StringEquals', TEXT, undefined, 'blue', false],
  ['StringNotEquals', TEXT, 'blue', 'Blue', true],
  ['StringNotEquals', TEXT, 'blue', ['red', 'blue'], false],
  ['StringNotEquals', TEXT, undefined, 'blue', true],
  ['StringEqualsIgnoreCase', TEXT, 'blue', 'BLUE', true],
  ['StringEqualsIgnoreCase', TEXT, 'blue', 'blu', false],
  ['StringNotEqualsIgnoreCase', TEXT, 'blue', 'BLUE', false],
  ['StringNotEqualsIgnoreCase', TEXT, undefined, 'blue', true],
  ['StringLike', TEXT, 'team/blue:1', 'team*1', true],
  ['StringLike', TEXT, 'blue', 'b?ue', true],
  ['StringLike', TEXT, 'blue', 'blue?', false],
  ['StringLike', TEXT, 'blue', 'B*', false],
  ['StringLike', TEXT, 'b.ue', 'b.u*', true],
  ['StringLike', TEXT, 'blue', 'b.u*', false],
  ['StringLike', TEXT, 'light blue', 'blue', false],
  ['StringNotLike', TEXT, 'blue', 'b*', false],
  ['StringNotLike', TEXT, 'blue', 'r*', true],
  ['StringNotLike', TEXT, undefined, 'b*', true],
  // COND-05: IfExists
  ['StringEqualsIfExists', TEXT, undefined, 'blue', true],
  ['StringEqualsIfExists', TEXT, 'red', 'blue', false],
  ['StringNotEqualsIfExists', TEXT, undefined, 'blue', true],
  ['StringLikeIfExists', TEXT, undefined, 'b*', true],
  ['NumericLessThanIfExists', COUNT, undefined, '10', true],
  ['NumericLessThanIfExists', COUNT, '11', '10', false],
  ['BoolIfExists', SECURE, undefined, 'true', true],
  ['IpAddressIfExists', ADDRESS, undefined, '10.0.0.0/8', true],
  // COND-06: Null
  ['Null', TEXT, undefined, 'true', true],
  ['Null', TEXT, undefined, 'false', false],
  ['Null', TEXT, 'blue', 'true', false],
  ['Null', TEXT, 'blue', 'false', true],
  // COND-33: numbers
  ['NumericEquals', COUNT, '10', '10.0', true],
  ['NumericEquals', COUNT, '10', '1', false],
  ['NumericNotEquals', COUNT, '10', '10.0', false],
  ['NumericNotEquals', COUNT, '9', '10', true],
  ['NumericNotEquals', COUNT, undefined, '10', true],
  ['NumericLessThan', COUNT, '9', '10', true],
  ['NumericLessThan', COUNT, '10', '10', false],
  ['NumericLessThan', COUNT, '10', '9', false],
  ['NumericLessThan', COUNT, '-5', '-1', true],
  ['NumericLessThan', COUNT, undefined, '10', false],
  ['NumericLessThanEquals', COUNT, '10', '10', true],
  ['NumericGreaterThan', COUNT, '100', '20', true],
  ['NumericGreaterThan', COUNT, '10', '10', false],
  ['NumericGreaterThanEquals', COUNT, '10', '10', true],
  ['NumericGreaterThanEquals', COUNT, '2.5', '2', true],
  // COND-34: dates
  ['DateEquals', TIME, '2026-03-01T12:00:00Z', '2026-03-01T12:00:00Z', true],
  ['DateEquals', TIME, '2026-03-01T12:00:00Z', '2026-03-01T14:00:00+02:00', true],
  ['DateEquals', TIME, '2026-03-01T12:00:00Z', '1772366400', true],
  ['DateNotEquals', TIME, '2026-03-01T12:00:00Z', '1772366400', false],
  ['DateNotEquals', TIME, undefined, '2026-03-01T12:00:00Z', true],
  ['DateLessThan', TIME, '2026-03-01T12:00:00Z', '2026-03-01T11:00:00-02:00', true],
  ['DateLessThan', TIME, '2026-03-01T12:00:00Z', '2026-03-01T12:00:00Z', false],
  ['DateLessThan', TIME, undefined, '2026-03-01T12:00:00Z', false],
  ['DateGreaterThan', TIME, '2026-03-01T12:00:00Z', '2026-03-01T13:00:00+02:00', true],
  ['DateGreaterThan', TIME, '2026-10-01T00:00:00Z', '2026-09-30T23:59:59Z', true],
  ['DateLessThanEquals', TIME, '2026-03-01T12:00:00Z', '2026-03-01T12:00:00Z', true],
  ['DateGreaterThanEquals', TIME, '1772366400', '2026-03-01T12:00:00Z', true],
  // COND-35, COND-36: booleans, bytes
  ['Bool', SECURE, 'true', 'true', true],
  ['Bool', SECURE, 'true', true, true],
  ['Bool', SECURE, 'false', 'true', false],
  ['Bool', SECURE, undefined, 'false', false],
  ['BinaryEquals', TEXT, 'QmxvYg==', 'QmxvYg==', true],
  ['BinaryEquals', TEXT, 'QmxvYg==', 'QmxvYw==', false],
  // COND-37: addresses
  ['IpAddress', ADDRESS, '203.0.113.7', '203.0.113.0/24', true],
  ['IpAddress', ADDRESS, '203.0.114.7', '203.0.113.0/24', false],
  ['IpAddress', ADDRESS, '203.0.113.200', '203.0.113.128/25', true],
  ['IpAddress', ADDRESS, '203.0.113.7', '203.0.113.128/25', false],
  ['IpAddress', ADDRESS, '203.0.113.7', '203.0.113.7', true],
  ['IpAddress', ADDRESS, '203.0.113.70', '203.0.113.7', false],
  ['IpAddress', ADDRESS, '203.0.113.7', ['10.0.0.0/8', '203.0.113.0/24'], true],
  ['IpAddress', ADDRESS, '200.1.2.3', '128.0.0.0/1', true],
  ['IpAddress', ADDRESS, '203.0.113.7', '0.0.0.0/0', true],
  ['IpAddress', ADDRESS, '2001:DB8:0:0::1', '2001:db8::/32', true],
  ['IpAddress', ADDRESS, '2001:db9::1', '2001:db8::/32', false],
  ['IpAddress', ADDRESS, undefined, '0.0.0.0/0', false],
  ['NotIpAddress', ADDRESS, '203.0.113.7', '203.0.113.0/24', false],
  ['NotIpAddress', ADDRESS, '203.0.114.7', '203.0.113.0/24', true],
  ['NotIpAddress', ADDRESS, undefined, '203.0.113.0/24', true],
  // COND-38: ARNs
  ['ArnEquals', SOURCE, QUEUE, QUEUE, true],
  ['ArnEquals', SOURCE, QUEUE, 'arn:aws:sqs:*:111122223333:ord*', true],
  ['ArnLike', SOURCE, QUEUE, 'arn:aws:sqs:us-east-1:111122223333:order?', true],
  ['ArnLike', SOURCE, QUEUE, 'arn:aws:sqs:us-east-1:111122223333:ORDERS', false],
  ['ArnLike', SOURCE, `${QUEUE}:dead:1`, 'arn:aws:sqs:us-east-1:111122223333:*:1', true],
  ['ArnLike', SOURCE, 'arn:aws:sqs:us-east-1:111122223333:x:orders', 'arn:aws:sqs:*:*:orders', false],
  ['ArnNotLike', SOURCE, QUEUE, 'arn:aws:sqs:*:*:orders', false],
  ['ArnNotEquals', SOURCE, QUEUE, 'arn:aws:sqs:*:*:bills', true],
  ['ArnNotEquals', SOURCE, undefined, QUEUE, true],
  ['ArnLike', SOURCE, undefined, QUEUE, false],
  // COND-07 to COND-09: sets
  ['ForAllValues:StringEquals', TAGS, ['team', 'cost'], ['team', 'cost', 'env'], true],
  ['ForAllValues:StringEquals', TAGS, ['team', 'owner'], ['team', 'cost', 'env'], false],
  ['ForAllValues:StringEquals', TAGS, undefined, ['team'], true],
  ['ForAllValues:StringLike', TAGS, ['team-a', 'team-b'], 'team-*', true],
  ['ForAllValues:StringLike', TAGS, ['team-a', 'cost'], 'team-*', false],
  ['ForAllValues:StringNotEquals', TAGS, ['team', 'cost'], 'owner', true],
  ['ForAllValues:StringNotEquals', TAGS, ['team', 'cost'], 'cost', false],
  ['ForAllValues:StringNotLike', TAGS, ['key1:hr', 'key1:personnel'], 'key1*', false],
  ['ForAnyValue:StringEquals', TAGS, ['team', 'owner'], ['team', 'cost'], true],
  ['ForAnyValue:StringEquals', TAGS, ['owner', 'env'], ['team', 'cost'], false],
  ['ForAnyValue:StringEquals', TAGS, undefined, 'team', false],
  ['ForAnyValue:StringNotEquals', TAGS, undefined, 'team', false],
  ['ForAnyValue:StringNotEquals', TAGS, ['team', 'cost'], 'team', true],
  ['ForAnyValue:StringNotEquals', TAGS, ['team', 'team'], 'team', false],
  ['ForAnyValue:StringLike', TAGS, ['cost', 'team-b'], 'team-*', true],
]
