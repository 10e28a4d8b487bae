import { describe, expect, test } from 'vitest'
import type { Case } from '../model/format/case.ts'
import { checkId } from './checkId.ts'

const check = (id: string, file: string) =>
  checkId({ case: { id } as Case, file: `/corpus/${file}`, line: 1 }, '/corpus')

describe('checkId', () => {
  test.each([
    ['sessions/revoked', 'sessions/revoked.json'],
    ['top', 'top.json'],
    ['a/b/c/d', 'a/b/c/d.json'],
    ['documents/s0-01', 'documents/session-policies.jsonl'],
    ['documents/session-policies/1', 'documents/session-policies.jsonl'],
    ['generated/0007', 'generated.jsonl'],
    ['generated/a/7', 'generated.jsonl'],
  ])('%s may stand in %s', (id, file) => expect(check(id, file)).toEqual([]))

  test.each([
    ['sessions/revoked', 'sessions/revoke.json', 'sessions/revoke'],
    ['revoked', 'sessions/revoked.json', 'sessions/revoked'],
    ['sessions/revoked.json', 'sessions/revoked.json', 'sessions/revoked'],
    ['federation/1', 'documents/federation.jsonl', 'documents/… or documents/federation/…'],
    ['documents/other/1', 'documents/federation.jsonl', 'documents/… or documents/federation/…'],
    ['other', 'generated.jsonl', 'generated/…'],
    ['generated', 'generated.jsonl', 'generated/…'],
    ['documentsx/1', 'documents/x.jsonl', 'documents/… or documents/x/…'],
  ])('%s may not stand in %s', (id, file, expected) => {
    expect(check(id, file)).toEqual([{ path: 'id', expected, received: id }])
  })
})
