import type { Page } from 'playwright-core'

/** The share of pixels that differ, in the part of a picture where most do. */
export interface LargestDifference {
  readonly share: number
  /** Where that part is, as `x, y` of its corner; empty where nothing differs. */
  readonly at: string
}

/** How a picture differs from another one. */
export interface PictureDifference {
  /** Width and height of the two, in pixels. Nothing else is compared where they are not the same. */
  readonly sizes: readonly [string, string]
  /** By more than 16 of the 255 steps of a channel: a shade, or an edge that is smoothed otherwise. */
  readonly slight: LargestDifference
  /** By more than 48 steps: a letter, a line. */
  readonly strong: LargestDifference
}

const steps = { slight: 16, strong: 48 }

/** Width and height of a part, in pixels: about a word. What changes in one word changes much of its part, if little of the page. */
const part = 64

/**
 * Compares two PNG files by their pixels, decoded by the browser.
 *
 * @param page any page of it, without a security policy
 */
export function pictureDifference(page: Page, first: Buffer, second: Buffer): Promise<PictureDifference> {
  const pictures = [first, second].map(picture => picture.toString('base64'))
  return page.evaluate(compare, { pictures, part, steps })
}

interface Comparison {
  readonly pictures: readonly string[]
  readonly part: number
  readonly steps: Readonly<Record<'slight' | 'strong', number>>
}

/** Runs in the page. */
async function compare({ pictures, part, steps }: Comparison): Promise<PictureDifference> {
  const decode = async (base64: string) => {
    const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const { width, height } = picture
    const context = new OffscreenCanvas(width, height).getContext('2d')!
    context.drawImage(picture, 0, 0)
    return context.getImageData(0, 0, width, height)
  }
  const [a, b] = [await decode(pictures[0]!), await decode(pictures[1]!)]
  const sizes = [`${a.width} x ${a.height}`, `${b.width} x ${b.height}`] as const
  const isComparable = sizes[0] === sizes[1]

  const largest = (least: number) => {
    const counts = new Map<string, number>()
    for (let at = 0; isComparable && at < a.data.length; at += 4) {
      const distance = Math.max(
        Math.abs(a.data[at]! - b.data[at]!),
        Math.abs(a.data[at + 1]! - b.data[at + 1]!),
        Math.abs(a.data[at + 2]! - b.data[at + 2]!),
      )
      if (distance <= least) continue
      const [x, y] = [(at / 4) % a.width, Math.floor(at / 4 / a.width)]
      const corner = `${x - (x % part)}, ${y - (y % part)}`
      counts.set(corner, (counts.get(corner) ?? 0) + 1)
    }
    const [at, count] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0])
    return { share: count / part ** 2, at }
  }
  return { sizes, slight: largest(steps.slight), strong: largest(steps.strong) }
}
