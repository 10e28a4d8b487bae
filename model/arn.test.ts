import { describe, expect, it } from 'vitest'
import { parseArn } from './arn.ts'

describe('parseArn', () => {
  it('keeps the colons and slashes of the sixth component', () => {
    expect(parseArn('arn:aws:logs:us-east-1:012345678901:log-group:a:log-stream/b')).toEqual({
      partition: 'aws',
      service: 'logs',
      region: 'us-east-1',
      account: '012345678901',
      resource: 'log-group:a:log-stream/b',
    })
  })

  it('takes empty components', () => {
    expect(parseArn('arn:::::')).toEqual({ partition: '', service: '', region: '', account: '', resource: '' })
  })

  it.each([
    '',
    '*',
    'arn',
    'arn:',
    'arn:aws:s3::bucket',
    'ARN:aws:s3:::bucket',
    ' arn:aws:s3:::bucket',
    'arn-aws:s3:::b:',
  ])('finds no ARN in %j', (text) => {
    expect(parseArn(text)).toBeUndefined()
  })
})
