import type { Plot, Strip } from '../plot.ts'
import type { Section } from '../report.ts'

/** Draws the pictures of a page; the id is unique in the page. */
export interface Pictures {
  plot(plot: Plot, id: string): string
  strip(strip: Strip, id: string): string
}

/** For a page without pictures. */
const noPictures: Pictures = { plot: () => '', strip: () => '' }

/** Loads the drawing code only if there is something to draw, so other pages do not wait for it. */
export async function loadPictures(sections: readonly Section[]): Promise<Pictures> {
  if (!sections.some(hasPictures)) return noPictures
  const [{ plotSvg }, { stripSvg }] = await Promise.all([
    import('../plot/plot-svg.ts'),
    import('../plot/strip-svg.ts'),
  ])
  return { plot: plotSvg, strip: stripSvg }
}

const hasPictures = ({ plots = [], cards = [] }: Section): boolean =>
  plots.length > 0 || cards.some(card => card.plots.length > 0 || card.strip !== null)
