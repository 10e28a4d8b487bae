import { expect, test } from 'vitest'
import type { RuleId } from '../../model/catalogue/catalogue.ts'
import { RULE } from '../rules.ts'
import * as who from '../testing/who.ts'
import { scenarioOf } from '../testing/world.ts'
import type { Form } from './form.ts'
import { type Grant, grantOf, LEVEL } from './grantLevel.ts'
import { requesterOf } from './requester.ts'

const requester = (as: who.Who) => requesterOf(scenarioOf({ as }))

/** RES-TABLE-A, row by row: form, requester, value; level, rule and doubt. */
const ROWS: readonly (readonly [Form, who.Who, string, keyof typeof LEVEL, RuleId, Grant['doubt']])[] = [
  ['account', who.roleSession, who.ROOT_ARN, 'delegating', 'RES-A1', undefined],
  ['account', who.roleSession, '111122223333', 'delegating', 'RES-A2', undefined],
  ['rootUser', who.rootUser, who.ROOT_ARN, 'direct', 'RES-A16', undefined],
  ['role', who.roleSession, who.ROLE_ARN, 'indirect', 'RES-A3', undefined],
  ['session', who.roleSession, who.SESSION_ARN, 'direct', 'RES-A5', undefined],
  ['user', who.user, who.USER_ARN, 'direct', 'RES-A7', undefined],
  ['issuingUser', who.federatedUser, who.USER_ARN, 'indirect', 'RES-A8', undefined],
  ['federatedUser', who.federatedUser, who.FEDERATED_ARN, 'direct', 'RES-A9', undefined],
  ['service', who.service, who.SERVICE, 'direct', 'RES-A13', undefined],
  ['provider', who.samlUser, who.PROVIDER_ARN, 'direct', 'RES-A14', undefined],
  ['sessionProvider', who.samlSession, who.PROVIDER_ARN, 'direct', 'RES-A14b', 'CONT-16'],
  ['wrongPath', who.roleSession, 'arn:aws:iam::111122223333:role/Dev', 'none', 'RES-14', 'UNSP-16'],
  ['otherSpelling', who.roleSession, who.ROLE_ARN, 'none', 'RES-15', 'UNSP-23'],
  ['star', who.anonymous, '*', 'direct', 'RES-12', undefined],
  ['awsStar', who.service, '*', 'direct', 'RES-12', 'CONT-20'],
  ['star', who.rootUser, '*', 'direct', 'RES-12', undefined],
]

test.each(ROWS)('%s', (form, as, value, level, rule, doubt) => {
  const grant = { level: LEVEL[level], star: false, rule: RULE[rule], doubt }
  expect(grantOf({ form, value }, requester(as), false)).toEqual(grant)
})

test('a grant to everybody is weighed, unless a condition pins the principal (RES-A10, RES-A11, CONT-27)', () => {
  const star = { level: LEVEL.delegating, star: true, rule: RULE['RES-A10'], doubt: undefined }
  const pinned = { level: LEVEL.direct, star: false, rule: RULE['RES-A11'], doubt: undefined }
  const of = (as: who.Who, pins: boolean) => grantOf({ form: 'star', value: '*' }, requester(as), pins)
  expect(of(who.roleSession, false)).toEqual(star)
  expect(of(who.roleSession, true)).toEqual(pinned)
  expect(of(who.federatedUser, true)).toEqual(star)
})
