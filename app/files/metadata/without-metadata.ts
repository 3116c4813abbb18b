import type { FileType } from '../file'
import { jpegWithoutMetadata } from './jpeg'
import { pngWithoutMetadata } from './png'

/**
 * An image without what its camera wrote beside its pixels: place, date, serial numbers, owner, thumbnails. A photograph of
 * a street lamp taken from a garden says where its author lives; nobody sees it, and anybody can read it. What the image
 * needs to look the same stays: colours, animation, and which side is up. Other files are given back as they are.
 * @returns null for an image that cannot be read to its end: what it hides cannot be told
 */
export function withoutMetadata(bytes: Buffer, type: FileType): Buffer | null {
  if (type === 'image/jpeg') return jpegWithoutMetadata(bytes)
  return type === 'image/png' ? pngWithoutMetadata(bytes) : bytes
}
