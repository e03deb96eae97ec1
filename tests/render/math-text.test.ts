import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mathTextOf } from '../../src/render/math-text.ts';

describe('a formula as one writes it in a line of text', () => {
  test.each([
    [String.raw`\mathrm{softmax}\left(\frac{QK^\top}{\sqrt{d_k}}\right) V`, 'softmax((QKᵀ)/√d_k)V'],
    [String.raw`\sum_{i=1}^{N} \log p_\theta(x_i)`, '∑_(i=1)^N log p_θ(x_i)'],
    [String.raw`\hat{y} \ge -1`, 'ŷ ≥ −1'],
    [String.raw`x \in \mathbb{R}^{d \times k}`, 'x ∈ R^(d×k)'],
    [String.raw`O(n^2 \cdot d)`, 'O(n² ⋅ d)'],
    [String.raw`p_{\mathrm{data}}(x)`, 'p_data(x)'],
    [String.raw`p(y \mid x), \lVert q \rVert^2`, 'p(y ∣ x), ∥q∥²'],
    [String.raw`\max_{a} Q(s, a)`, 'max_a Q(s, a)'],
    [String.raw`2\cos(q, d) - \beta \log Z`, '2 cos(q, d) − β log Z'],
    [String.raw`\beta_2 v_{t-1} + g_t^2 x_i^T`, 'β_2 v_(t−1) + g_t² x_i^T'],
    [String.raw`f' = \sqrt[3]{x + 1}`, 'f′ = (x + 1)^(1/3)'],
    [String.raw`\frac{\partial \mathcal{L}}{\partial z}`, '∂L/∂z'],
    [String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix}`, '(a, b; c, d)'],
    [String.raw`\text{if } x = 1\,000`, 'if x = 1 000'],
    [String.raw`\text{précision à}`, 'précision à'],
    [String.raw`\vec{x} + \ddot{y}`, 'x⃗ + ÿ'],
    [String.raw`\underbrace{a + b}_{\text{cost}}`, 'a + b_cost'],
    [String.raw`f'' + \overline{AB}`, 'f′′ + A̅B̅'],
    [String.raw`\begin{aligned} a &= b \\ c &= d \end{aligned}`, 'a = b; c = d'],
    [String.raw`X\beta, 2\pi, \lambda\mu, \sigma^2`, 'X β, 2 π, λ μ, σ²'],
    ['x', 'x'],
    ['', ''],
  ])('%s → %s', (tex, text) => expect(mathTextOf(tex)).toBe(text));

  test.each([
    [String.raw`\frac{\alpha}{r} BA`, String.raw`\frac{\alpha}{rBA}`],
    [String.raw`\frac{1}{2}x`, String.raw`\frac{1}{2x}`],
    [String.raw`\frac{1}{2\sigma^2}`, String.raw`\frac{1}{2}\sigma^2`],
    [String.raw`\frac{a}{b}^2`, String.raw`\frac{a}{b^2}`],
    [String.raw`{\frac{a}{b}}^2`, String.raw`\frac{a}{b^2}`],
    [String.raw`\sqrt{x}y`, String.raw`\sqrt{xy}`],
    ['e^{x}y', 'e^{xy}'],
    ['x_{i}j', 'x_{ij}'],
    ['ab', String.raw`\frac{a}{b}`],
  ])('%s is not %s', (one, other) => expect(mathTextOf(one)).not.toBe(mathTextOf(other)));

  test('a formula of its own may have a number', () => {
    expect(mathTextOf(String.raw`a = b \tag{1}`, true)).toContain('a = b');
  });

  test('what can’t be read stays as it was written', () => {
    expect(mathTextOf(String.raw`\frac{1`)).toBe(String.raw`\frac{1`);
    expect(mathTextOf(String.raw`\nosuchthing x`)).toContain('nosuchthing');
  });

  test('law: whatever is written gives a text of one line', () => {
    const piece = fc.constantFrom(...'ab1 {}^_&\\', '\\frac', '\\sqrt', '\\left(', '\\sum', '\\mathrm', '\\\\', '\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const tex = pieces.join('');
        const text = mathTextOf(tex);
        expect(text === tex || !text.includes('\n')).toBe(true);
        expect(text.trim() === '' && tex.trim() !== '' && /[ab1]/.test(tex)).toBe(false);
      }),
    );
  });
});
