import { describe, expect, it } from 'vitest'
import { html } from './html.ts'

describe('html', () => {
  it('escapes what is put in, for text and for attributes', () => {
    const text = `<b title="x" id='y'>&amp;</b>`
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(
      '<p title="&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;">&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;</p>',
    )
  })

  it('takes markup, numbers and lists, and nothing for what is absent', () => {
    expect(html`${[html`<i>`, '<', 1, undefined, [html`<b>`]]}`.markup).toBe('<i>&lt;1<b>')
  })

  it('takes nothing for markup that only looks like it', () => {
    expect(html`${{ markup: '<b>' } as never}`.markup).not.toContain('<b>')
  })
})
