import type { PageInBytes } from '../../electron/core/documents/page/print-page'

export function aPage(title: string, more: Partial<PageInBytes> = {}): PageInBytes {
  const html = `<!doctype html><html lang="en-GB"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`
  return {
    html: new TextEncoder().encode(html),
    title,
    header: { left: 'Millbrook', right: '' },
    footer: '',
    headerTemplate: '<span>Millbrook</span>',
    footerTemplate: 'Page <span class="pageNumber"></span>',
    edgeStyle: '@page{@top-left{content:"Millbrook"}}',
    styleHash: `sha256-${'A'.repeat(43)}=`,
    ...more,
  }
}
