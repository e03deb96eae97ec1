import { type BrowserContext, test as base } from '@playwright/test';
import { editedOrigin, otherOrigin, siteOrigin, smallOrigin } from './support/addresses.ts';

interface Watch {
  /** Messages that a test provokes on purpose; everything else on the console fails it. */
  expectedMessages: readonly RegExp[];
  /** Fails the test on what no page may ever do. */
  faults: string[];
}

const ownOrigins = [siteOrigin, smallOrigin, otherOrigin, editedOrigin];
const checkedPages = new Set<string>();

/**
 * Every test fails on a console error or warning, an uncaught error, a word of the Content-Security-Policy, a request to another
 * site, and a `style` attribute in the HTML that a visited page was served as.
 */
export const test = base.extend<Watch>({
  expectedMessages: [[], { option: true }],
  faults: [
    async ({ context, expectedMessages }, use) => {
      const faults: string[] = [];
      const visited = new Set<string>();
      watch(context, faults, visited);
      await use(faults);
      faults.push(...(await inlineStyles(context, visited)));
      const unexpected = faults.filter((fault) => !expectedMessages.some((expected) => expected.test(fault)));
      expect(unexpected, 'what no page may do').toEqual([]);
    },
    { auto: true },
  ],
});

export const { expect } = test;

function watch(context: BrowserContext, faults: string[], visited: Set<string>): void {
  context.on('console', (message) => {
    const isBad = ['error', 'warning', 'assert'].includes(message.type());
    if (isBad || /content.security.policy/i.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => void faults.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && !ownOrigins.includes(origin)) faults.push(`request: ${request.url()}`);
    if (protocol.startsWith('http') && request.isNavigationRequest()) visited.add(request.url().replace(/[?#].*$/, ''));
  });
}

async function inlineStyles({ request }: BrowserContext, visited: ReadonlySet<string>): Promise<string[]> {
  const faults: string[] = [];
  for (const address of visited) {
    if (checkedPages.has(address) || !ownOrigins.includes(new URL(address).origin)) continue;
    const html = await (await request.get(address)).text();
    const found = /<[a-z][^<>]*\sstyle\s*=[^>]*>/i.exec(html)?.[0];
    if (found) faults.push(`style attribute: ${address} ${found}`);
    else checkedPages.add(address);
  }
  return faults;
}
