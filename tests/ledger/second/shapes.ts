import type { Json } from './json'

export type Shape = (value: Json | undefined) => boolean

/** Exactly these members, each of its shape. */
export const members = (shapes: Record<string, Shape>): Shape => (value) =>
  isObject(value) && Object.keys(value).length === Object.keys(shapes).length &&
  Object.entries(shapes).every(([name, shape]) => Object.hasOwn(value, name) && shape(value[name]))

export const list = (shape: Shape): Shape => (value) => Array.isArray(value) && value.every(shape)
export const only = (expected: Json): Shape => (value) => value === expected
export const oneOf = (...expected: Json[]): Shape => (value) => expected.some((one) => one === value)
export const either = (...shapes: Shape[]): Shape => (value) => shapes.some((shape) => shape(value))

export const isObject = (value: Json | undefined): value is { [name: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value)
export const isText: Shape = (value) => typeof value === 'string'
export const isFlag: Shape = (value) => typeof value === 'boolean'
export const isNumber: Shape = (value) => Number.isSafeInteger(value) && Number(value) >= 1
export const isCount: Shape = (value) => Number.isSafeInteger(value) && Number(value) >= 0
/** 32 bytes, then 64, in lower-case hexadecimal. */
export const isHash: Shape = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
export const isSignature: Shape = (value) => typeof value === 'string' && /^[0-9a-f]{128}$/.test(value)

/** An instant of the calendar, to the millisecond, in UTC, written in 24 characters. */
export const isInstant: Shape = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false
  const ms = Date.parse(value)
  return !Number.isNaN(ms) && new Date(ms).toISOString() === value
}
