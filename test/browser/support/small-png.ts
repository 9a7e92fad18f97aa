import { crc32, deflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'

const signature = Buffer.from('89504e470d0a1a0a', 'hex')

/**
 * The same picture in 256 colours, which takes a third of the bytes: its most frequent ones that differ, and for each
 * other colour the nearest of them. Source: W3C, Portable Network Graphics, colour type 3.
 *
 * @param page any page of the browser that decodes the picture, without a security policy
 */
export async function smallPng(page: Page, png: Buffer): Promise<Buffer> {
  const { width, height, palette, indices } = await page.evaluate(toPalette, png.toString('base64'))
  const pixels = Buffer.from(indices, 'base64')
  const rows = Buffer.alloc((width + 1) * height)
  // Each row begins with the number of its filter, here 0 for none.
  for (let row = 0; row < height; row++)
    pixels.copy(rows, row * (width + 1) + 1, row * width, (row + 1) * width)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([signature, ...chunks])
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(content), 4)
  return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)])
}

/** Runs in the page. */
async function toPalette(base64: string) {
  const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const { width, height } = picture
  const context = new OffscreenCanvas(width, height).getContext('2d')!
  context.drawImage(picture, 0, 0)
  const words = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)

  const counts = new Map<number, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const colours = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)
  const channels = (word: number) => [word & 255, (word >> 8) & 255, (word >> 16) & 255]
  const kept: number[][] = []
  const nearest = (word: number) => {
    const distances = kept.map(colour =>
      channels(word).reduce((sum, value, channel) => sum + (value - colour[channel]!) ** 2, 0),
    )
    const distance = Math.min(...distances)
    return { distance, index: distances.indexOf(distance) }
  }
  // A colour that no eye tells from one that is kept is not kept itself.
  for (const word of colours) if (kept.length < 256 && nearest(word).distance > 50) kept.push(channels(word))
  const indexOf = new Map(colours.map(word => [word, nearest(word).index]))
  let text = ''
  for (const word of words) text += String.fromCharCode(indexOf.get(word)!)
  return { width, height, palette: kept.flat(), indices: btoa(text) }
}
