import { describe, expect, it } from 'vitest'
import { randomFrom } from '../random.ts'
import { generateAccounts } from './accounts.ts'
import { generateIdentities } from './identities.ts'
import { confusableName, generateName, swapCase } from './names.ts'

describe('names', () => {
  it('are legal session names, and so are the ones to confuse them with, which always differ', () => {
    const random = randomFrom(1)
    for (let round = 0; round < 2_000; round++) {
      const name = generateName(random)
      const other = confusableName(random, name)
      for (const one of [name, other]) expect(one).toMatch(/^[\w+=,.@-]{2,64}$/)
      expect(other).not.toBe(name)
    }
  })

  it('swap the case of the first letter at or after a place', () => {
    expect(swapCase('AppDev', 0)).toBe('appDev')
    expect(swapCase('a-b', 1)).toBe('a-B')
    expect(swapCase('1-2', 0)).toBe('1-2')
    expect(swapCase('ß', 0)).toBe('ß')
  })
})

describe('accounts', () => {
  it('are three different ones across accounts, two otherwise', () => {
    const random = randomFrom(2)
    for (let round = 0; round < 500; round++) {
      const across = generateAccounts(random, true)
      expect(new Set([across.principal, across.resource, across.other]).size).toBe(3)
      const within = generateAccounts(random, false)
      expect(within.resource).toBe(within.principal)
      expect(within.other).not.toBe(within.principal)
    }
  })
})

describe('without confusable names', () => {
  it('no name or account of a world is a part of another, whatever the letter case', () => {
    const random = randomFrom(3)
    for (let round = 0; round < 200; round++) {
      const accounts = generateAccounts(random, true, false)
      const { roleName, sessionName, userName, federatedName, others } = generateIdentities(
        random,
        'aws',
        accounts,
        false,
      )
      const other = others.roles[0]?.split('/').at(-1) ?? ''
      const names = [roleName, sessionName, userName, federatedName, other, ...Object.values(accounts)]
      for (const [index, name] of names.entries())
        for (const [at, text] of names.entries())
          if (at !== index) expect(text.toLowerCase()).not.toContain(name.toLowerCase())
    }
  })
})
