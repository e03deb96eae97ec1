import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Serves a folder under a base path as a plain static host does, its 404 page included, and an empty page at `/blank`. */
export function serveFolder(folder: string, base: string): Server {
  return createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/blank')
      return void response
        .writeHead(200, { 'Content-Type': 'text/html' })
        .end('<!doctype html><link rel="icon" href="data:,">');
    const found = pathname.startsWith(base) ? await fileAt(folder, pathname.slice(base.length)) : undefined;
    const file = found ?? join(folder, '404.html');
    response.writeHead(found ? 200 : 404, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(await readFile(file));
  });
}

async function fileAt(folder: string, path: string): Promise<string | undefined> {
  const decoded = decodeURIComponent(path);
  const file = join(folder, decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  if (!file.startsWith(folder)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}
