import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { unspecifiedNumber } from '../rules.ts'
import type { OperatorFamily } from './operatorFamily.ts'

type Address = ipaddr.IPv4 | ipaddr.IPv6

const ODD_ADDRESS = unspecifiedNumber('UNSP-02')
const NO_PREFIX = unspecifiedNumber('UNSP-29')

/** UNSP-29: what the Condition operators page gives an address without a prefix, of either version. */
const DOCUMENTED_PREFIX = 32

/** COND-37: an address inside a CIDR block; without a prefix the block is the one address. The two families never meet. */
export const ipFamily: OperatorFamily<Address> = {
  read: (text, walk) => {
    const address = addressOf(text)
    if (isOdd(text) || isMapped(address)) walk.meets(ODD_ADDRESS)
    return address
  },
  compile: (policyValue, notes) => {
    const slash = policyValue.indexOf('/')
    const base = addressOf(slash === -1 ? policyValue : policyValue.slice(0, slash))
    if (isOdd(policyValue) || isMapped(base)) notes.meets('UNSP-02')
    if (base === undefined) return undefined
    const bits = base.kind() === 'ipv4' ? 32 : 128
    const prefix = slash === -1 ? bits : prefixOf(policyValue.slice(slash + 1))
    if (prefix === undefined || prefix > bits) {
      notes.meets('UNSP-17')
      return undefined
    }
    if (hasHostBits(base, prefix)) notes.meets('UNSP-17')
    const bare = slash === -1 && base.kind() === 'ipv6'
    return (value, _values, walk) => {
      if (value.kind() !== base.kind()) return false
      const within = value.match(base as never, prefix)
      if (bare && !within && value.match(base as never, DOCUMENTED_PREFIX)) walk.meets(NO_PREFIX)
      return within
    }
  },
}

/** Strict: no leading zeros, no zone ids, no abbreviated IPv4 (UNSP-02). */
function addressOf(text: string): Address | undefined {
  return isIP(text) === 0 || text.includes('%') ? undefined : ipaddr.parse(text)
}

function prefixOf(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined
}

function hasHostBits(base: Address, prefix: number): boolean {
  const bytes = base.toByteArray()
  return bytes.some((byte, index) => {
    const kept = Math.min(8, Math.max(0, prefix - index * 8))
    return (byte & (0xff >> kept)) !== 0
  })
}

/** IPv4 with leading zeros, IPv4 inside IPv6, zone ids: evaluators read them differently. */
function isOdd(text: string): boolean {
  return /(^|\.)0\d+(\.|\/|$)/.test(text) || /:\d+\.\d+\./.test(text) || text.includes('%')
}

function isMapped(address: Address | undefined): boolean {
  return address !== undefined && address.kind() === 'ipv6' && (address as ipaddr.IPv6).isIPv4MappedAddress()
}
