import ipaddr from 'ipaddr.js'
import { describe, expect, it } from 'vitest'
import { DATES, dateEdges, IPS, NUMBERS, numberEdges, rangesOf } from './values.ts'

describe('edges of values', () => {
  it('of dates lie one second off, and the other spelling is the same instant', () => {
    for (const date of DATES) {
      const edges = dateEdges(date)
      expect(Date.parse(edges?.above ?? '') - Date.parse(date)).toBe(1_000)
      expect(Date.parse(date) - Date.parse(edges?.below ?? '')).toBe(1_000)
      expect(Number(edges?.other) * 1_000).toBe(Date.parse(date))
    }
    expect(dateEdges('2020')).toBeUndefined()
  })

  it('of numbers lie one off, in plain notation', () => {
    for (const number of NUMBERS) {
      expect(Number(numberEdges(number).above) - Number(number)).toBe(1)
      expect(numberEdges(number).below).toMatch(/^-?\d+(\.\d+)?$/)
    }
  })

  it('of address ranges are inside and outside as they say, and no range has host bits', () => {
    const within = (address: string, cidr: string): boolean => {
      const [base, bits] = ipaddr.parseCIDR(cidr)
      const parsed = ipaddr.parse(address)
      return parsed.kind() === base.kind() && parsed.match([base, bits] as never)
    }
    for (const ip of IPS) {
      for (const { cidr, inside, outside } of rangesOf(ip) ?? []) {
        const full = cidr.includes('/') ? cidr : `${cidr}/32`
        expect(within(ip, full)).toBe(true)
        for (const address of inside)
          expect({ address, full, in: within(address, full) }).toEqual({ address, full, in: true })
        for (const address of outside)
          expect({ address, full, in: within(address, full) }).toEqual({ address, full, in: false })
        const [base, bits] = ipaddr.parseCIDR(full)
        const network =
          base.kind() === 'ipv4' ? ipaddr.IPv4.networkAddressFromCIDR(full) : ipaddr.IPv6.networkAddressFromCIDR(full)
        expect({ full, bits, network: network.toString() }).toEqual({ full, bits, network: base.toString() })
      }
    }
  })
})
