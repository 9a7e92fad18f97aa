import type { Page } from 'playwright-core'

/** How a picture differs from another one. */
export interface PictureDifference {
  /** Width and height of the two, in pixels. */
  readonly sizes: readonly [string, string]
  /** The share of pixels that differ visibly in the part where most do; 1 where the sizes are not the same. */
  readonly share: number
  /** Where that part is, as `x, y` of its corner. */
  readonly at: string
}

/** Width and height of a part, in pixels: about a word. What changes in one word changes much of its part, if little of the page. */
const part = 64

/** Differences of a channel, of 255, that no eye sees beside each other: how edges of letters are smoothed varies by version. */
const invisible = 48

/**
 * Compares two PNG files by their pixels, decoded by the browser.
 *
 * @param page any page of it, without a security policy
 */
export function pictureDifference(page: Page, first: Buffer, second: Buffer): Promise<PictureDifference> {
  const pictures = [first, second].map(picture => picture.toString('base64'))
  return page.evaluate(
    async ({ pictures, invisible, part }) => {
      const decode = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
        return createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      }
      const [a, b] = [await decode(pictures[0]!), await decode(pictures[1]!)]
      const sizes = [`${a.width} x ${a.height}`, `${b.width} x ${b.height}`] as const
      const { width, height } = a
      if (sizes[0] !== sizes[1]) return { sizes, share: 1, at: '0, 0' }
      const pixels = (picture: ImageBitmap) => {
        const context = new OffscreenCanvas(width, height).getContext('2d')!
        context.drawImage(picture, 0, 0)
        return context.getImageData(0, 0, width, height).data
      }
      const [left, right] = [pixels(a), pixels(b)]
      const isDifferent = (at: number) =>
        Math.max(...[0, 1, 2].map(channel => Math.abs(left[at + channel]! - right[at + channel]!))) >
        invisible
      const counts = new Map<string, number>()
      for (let pixel = 0; pixel < width * height; pixel++) {
        if (!isDifferent(4 * pixel)) continue
        const [x, y] = [pixel % width, Math.floor(pixel / width)]
        const at = `${x - (x % part)}, ${y - (y % part)}`
        counts.set(at, (counts.get(at) ?? 0) + 1)
      }
      const [at, most] = [...counts].reduce((worst, next) => (next[1] > worst[1] ? next : worst), [
        '',
        0,
      ] as const)
      return { sizes, share: most / part ** 2, at }
    },
    { pictures, invisible, part },
  )
}
