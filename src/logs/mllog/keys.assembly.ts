// The keys of all lines so far, in AssemblyScript; part of scan.assembly.ts.
import {
  keyCount,
  keyPlaces,
  keySlotMask,
  keySlots,
  keyTexts,
  keyTextsEnd,
  mostKeys,
} from './layout.assembly'

/** The number of a key, valid for the lifetime of this memory; 0 if there are too many keys. */
export function numberOf(start: usize, end: usize): u32 {
  let hash: u32 = 0x811c9dc5
  for (let at = start; at < end; at++) hash = (hash ^ load<u8>(at)) * 0x01000193
  const length = <u32>(end - start)
  let slot = hash & keySlotMask
  while (true) {
    const known = load<u32>(keySlots + ((<usize>slot) << 2))
    if (known === 0) return addKey(start, length, slot)
    const place = keyPlaces + ((<usize>(known - 1)) << 3)
    if (load<u32>(place, 4) === length && sameBytes(load<u32>(place), start, length)) return known
    slot = (slot + 1) & keySlotMask
  }
}

function sameBytes(a: usize, b: usize, length: u32): bool {
  for (let at: u32 = 0; at < length; at++) if (load<u8>(a + at) !== load<u8>(b + at)) return false
  return true
}

function addKey(start: usize, length: u32, slot: u32): u32 {
  const count = load<u32>(keyCount)
  const last = keyPlaces + ((<usize>count) << 3) - 8
  const text = count === 0 ? keyTexts : <usize>(load<u32>(last) + load<u32>(last, 4))
  if (count === mostKeys || text + length > keyTextsEnd) return 0
  memory.copy(text, start, length)
  store<u32>(last + 8, <u32>text)
  store<u32>(last + 8, length, 4)
  store<u32>(keySlots + ((<usize>slot) << 2), count + 1)
  store<u32>(keyCount, count + 1)
  return count + 1
}
