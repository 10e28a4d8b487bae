import { expect, test } from 'vitest'
import { filled } from '../server/placeholders.ts'
import { POLICIES, policyName, role, roleArn, roleName, roles, SLOTS } from './roles.ts'
import { seaweedfs, seaweedfs440 } from './seaweedfs.ts'

const places = { out: '/o', folder: '/f' }

test('a role stands ready for each slot and number of policies, under one name', () => {
  const all = roles() as readonly { readonly roleName: string; readonly attachedPolicies: readonly string[] }[]
  expect(all).toHaveLength(SLOTS * (POLICIES + 1))
  expect(new Set(all.map((one) => one.roleName)).size).toBe(all.length)
  expect(role(3, 2)).toMatchObject({
    roleName: roleName(3, 2),
    roleArn: roleArn(roleName(3, 2)),
    attachedPolicies: [policyName(3, 0), policyName(3, 1)],
  })
})

test.each([seaweedfs, seaweedfs440])(
  '$name opens no port but free ones on loopback, and calls nobody',
  async (server) => {
    const { command, files, sockets, port } = await filled(server, places)
    expect(command).toContain('-ip.bind=127.0.0.1')
    expect(command).toContain('-master.telemetry=false')
    expect(command).toContain(`-s3.port=${port}`)
    const ports = command.filter((word) => /^-[a-z0-9.]+\.port(\.grpc)?=/.test(word)).map((word) => word.split('=')[1])
    expect(ports).toHaveLength(8)
    expect(new Set(ports).size).toBe(8)
    for (const word of [...command, ...sockets]) expect(word).not.toMatch(/\{[a-z]/)
    // Sockets of its own are named after those ports.
    for (const socket of sockets) expect(ports).toContain(/-(\d+)\.sock$/.exec(socket)?.[1])
    expect(JSON.parse(files['iam.json'] as string).policy).toEqual({ defaultEffect: 'Deny' })
  },
)
