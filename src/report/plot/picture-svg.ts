import { escapeMarkup } from '../escape.ts'
import { svgElement } from './svg-element.ts'

export interface Picture {
  readonly className: string
  /** Letters, digits and `-`, unique in the page. */
  readonly id: string
  readonly title: string
  /** What the picture shows, in words. */
  readonly description: string
  /** Markup. */
  readonly content: string
}

/**
 * A picture as wide as its page allows, coloured by classes of the page's style sheet, with its alternative text. One that has
 * links or points with labels is a group, so that they can be reached; any other is an image.
 *
 * @example
 * pictureSvg({ className: 'plot', id: 'plot-1', title: 'Curve', description: 'A line', content: '' })
 * // => '<svg xmlns="http://www.w3.org/2000/svg" class="plot" role="img" …><title id="plot-1-title">Curve</title>…</svg>'
 */
export function pictureSvg({ className, id, title, description, content }: Picture): string {
  const texts = `<title id="${id}-title">${escapeMarkup(title)}</title><desc id="${id}-text">${escapeMarkup(description)}</desc>`
  const isImage = !content.includes(' class="point"')
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: className,
      role: isImage ? 'img' : 'group',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-text`,
    },
    texts + content,
  )
}
