import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWithOffsets } from '../../src/search/fold.ts';

describe('fold', () => {
  test.each([
    ['Élève', 'eleve'],
    ['E\u0301le\u0300ve', 'eleve'],
    ['Œuvre, ex æquo, Straße, STRAẞE', 'oeuvre, ex aequo, strasse, strasse'],
    ['l’IA l‘IA l`IA l´IA lʼIA', "l'ia l'ia l'ia l'ia l'ia"],
    ['« a » “b” „c‟', '" a " "b" "c"'],
    ['a\u00a0b\u202fc\u2003d\te\r\nf   g', 'a b c d e f g'],
    ['fine‐tuning fine‑tuning fine–tuning fine−tuning', 'fine-tuning fine-tuning fine-tuning fine-tuning'],
    ['inter\u00adface zero\u200bwidth', 'interface zerowidth'],
    ['ﬁne R² 10⁹ Kᵀ ½ Ⅳ Ｃ＋＋', 'fine r^2 10^9 k^t 1/2 iv c++'],
    ['p_θ Σ ϵ 5 µs', 'p_theta sigma epsilon 5 mus'],
    ['√d_k ≤ ∑x ∂L', ' sqrt d_k ≤ sum x partial l'],
    ['İstanbul ı', 'istanbul i'],
    ['한국', '한국'],
    ['🙂', '🙂'],
    ['', ''],
  ])('%j → %j', (text, folded) => expect(fold(text)).toBe(folded));

  test('law: folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)),
      { numRuns: 2000 },
    );
  });

  test('law: every single character folds to something that stays', () => {
    for (let code = 0; code < 0x3_0000; code += 1) {
      const folded = fold(String.fromCodePoint(code));
      if (fold(folded) !== folded) expect.fail(`U+${code.toString(16)}`);
    }
  });

  test('law: offsets go forward, lie inside the text, and give back what was folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: folded, starts, ends } = foldWithOffsets(text);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        for (const [i, start] of starts.entries()) {
          const end = ends[i] ?? -1;
          expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(fold(text.slice(start, end))).toContain(folded[i]);
        }
      }),
    );
  });
});
