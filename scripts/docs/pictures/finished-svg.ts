/**
 * Converts a drawing of Observable Plot to SVG for a page.
 *
 * @module
 */
import { parseHTML } from 'linkedom'
import { escapeTerminal } from '../../../src/report/escape.ts'

/** A document to draw in. */
export const newDocument = (): Document => parseHTML('<!doctype html><html><body></body></html>').document

/** Attributes that the page's style sheet and the alternative text replace. */
const needless = ['aria-label', 'aria-hidden', 'font-family', 'font-size', 'font-variant', 'style']
/** Colours that Plot sets, although the class defines them. */
const colours = ['fill', 'stroke', 'stroke-width', 'stroke-opacity']
const longNumber = /-?(?<!\d)\d+\.\d{3,}(?:e-?\d+)?/g

/** The alternative text of a picture: title and description. */
export interface Alternative {
  readonly title: string
  readonly description: string
}

/**
 * The markup of a drawing with its namespace, an alternative text and coordinates with two decimals. Colours and fonts come
 * from the page's style sheet.
 *
 * @param className class of the whole picture
 * @param id letters, digits and `-`, unique in the page
 * @example
 * finishedSvg(drawing, 'plot', 'plot-1', { title: 'Curve', description: 'A line' })
 * // => '<svg … role="img" aria-labelledby="plot-1-title plot-1-text"><title id="plot-1-title">Curve</title>…</svg>'
 */
export function finishedSvg(
  drawing: SVGElement,
  className: string,
  id: string,
  alternative: Alternative,
): string {
  drawing.querySelector('style')?.remove()
  for (const element of [drawing, ...drawing.querySelectorAll('*')]) simplify(element)
  drawing.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  drawing.setAttribute('class', className)
  drawing.setAttribute('role', 'img')
  drawing.setAttribute('aria-labelledby', `${id}-title ${id}-text`)
  drawing.prepend(
    described(drawing, 'title', `${id}-title`, alternative.title),
    described(drawing, 'desc', `${id}-text`, alternative.description),
  )
  return drawing.outerHTML
}

function simplify(element: Element): void {
  for (const name of needless) element.removeAttribute(name)
  if (element.getAttribute('class')) for (const name of colours) element.removeAttribute(name)
  for (const { name, value } of [...element.attributes]) {
    const short = value.replace(longNumber, number => String(Number(Number(number).toFixed(2))))
    if (short !== value) element.setAttribute(name, short)
  }
}

function described({ ownerDocument }: Element, tag: string, id: string, text: string): Element {
  const element = ownerDocument.createElementNS('http://www.w3.org/2000/svg', tag)
  element.setAttribute('id', id)
  element.textContent = escapeTerminal(text)
  return element
}
