import { describe, expect, it } from 'vitest'
import { chooseProperties, UnknownProperty } from './chooseProperties.ts'
import { sameTwice } from './testing/smallSuite.ts'

const all = [sameTwice, { ...sameTwice, id: 'other' }]

describe('chooseProperties', () => {
  it('takes all of them, or those that are named', () => {
    expect(chooseProperties(all, undefined)).toEqual(all)
    expect(chooseProperties(all, ['other']).map(({ id }) => id)).toEqual(['other'])
  })

  it('says which there are when there is no such one', () => {
    expect(() => chooseProperties(all, ['other', 'nothing'])).toThrow(UnknownProperty)
    expect(() => chooseProperties(all, ['nothing'])).toThrow(
      '--property "nothing": there is no such property; it may be same-twice, other',
    )
  })
})
