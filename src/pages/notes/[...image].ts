import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { contentFolder } from '../../collection/folder.ts';
import { readNotes } from '../../collection/index.ts';

/** The images that stand among the notes. */
export async function getStaticPaths() {
  const { images } = await readNotes(contentFolder);
  return images.map((image) => ({ params: { image } }));
}

export const GET: APIRoute = async ({ params }) => {
  return new Response(await readFile(`${contentFolder}/${params.image ?? ''}`));
};
