import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { soup } from '../support/arbitrary-notes.ts';
import { render, tagsOf } from '../support/render.ts';

const forbidden =
  `script style iframe object embed form button textarea select link meta base video audio source frame template`.split(
    /\s+/,
  );

function faultsOf(html: string): string[] {
  return tagsOf(html).flatMap(({ name, attributes }) => [
    ...(forbidden.includes(name) ? [`<${name}>`] : []),
    ...Object.entries(attributes).flatMap(([key, value]) => (isUnsafe(key, value) ? [`${key}="${value}"`] : [])),
  ]);
}

function isUnsafe(key: string, value: string): boolean {
  if (key.startsWith('on') || ['style', 'srcset', 'srcdoc', 'formaction', 'action', 'ping', 'background'].includes(key))
    return true;
  if (key === 'src') return !/^\/notes\//.test(value);
  if (key === 'href' || key === 'xlink:href') return !/^(?:https?:|mailto:|\/|#card-)/i.test(value);
  return key === 'id' && !value.startsWith('card-');
}

const hostile = [
  '<script>alert(1)</script>',
  'a <script src="//evil.example/x.js"></script> b',
  '<img src=x onerror=alert(1)>',
  '<img/src="https://evil.example/x.png"/onerror="alert(1)">',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVa\tScRiPt:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](javascript:alert(1))',
  '[x]\n\n[x]: vbscript:msgbox',
  '<iframe src="https://evil.example"></iframe>',
  '<form action="https://evil.example"><button>go</button><input name=q></form>',
  '<p style="position:fixed">x</p>',
  '<style>*{display:none}</style>',
  '<picture><source srcset="https://evil.example/a.png"><img src="plan.png"></picture>',
  '<base href="https://evil.example"><link rel=stylesheet href=x><meta http-equiv=refresh content=0>',
  '<div id="study">x</div><a name="top" href="#study">x</a>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<math><mtext><script>alert(1)</script></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '$\\href{javascript:alert(1)}{x}$ $\\htmlStyle{color:red}{x}$ $\\includegraphics{https://evil.example/x.png}$',
  '<https://ok.example> <mailto:a@ok.example> <javascript:alert(1)>',
];

describe('hostile notes', () => {
  test.each(hostile)('%s does nothing on the page', async (text) => {
    const { html } = await render(text);
    expect(faultsOf(html)).toEqual([]);
    expect(html.replace(/<code[\s\S]*?<\/code>/g, '')).not.toMatch(/<script|<iframe|="\s*javascript:/i);
  });
});

test('law: HTML in any order never yields a script, a handler, a style, a form or a foreign source', async () => {
  const piece = fc.oneof(
    fc.constantFrom(...hostile),
    fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '</',
      '/>',
      '<!--',
      '-->',
      '<b ',
      ' onclick=',
      ' style=',
      'x',
      '\n\n',
      '`',
      '<td>',
      '</p>',
    ),
    soup,
  );
  const page = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(page, async (text) => {
      expect(faultsOf((await render(text)).html)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('the reader of tags sees what a browser would run', () => {
  expect(faultsOf('<p><img src="https://evil.example/x" onerror="a>b"><script></p>')).toHaveLength(3);
});
