/** Fetches one of the site's JSON files. Rejects with what the learner can be told: the network's word, or the status. */
export async function fetchJson(address: string | undefined): Promise<unknown> {
  const json: unknown = await (await fetchWell(address)).json();
  return json;
}

/** Fetches one of the site's files as bytes. Rejects as `fetchJson` does. */
export async function fetchBytes(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchWell(address)).arrayBuffer());
}

async function fetchWell(address: string | undefined): Promise<Response> {
  const response = await fetch(address ?? '');
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return response;
}

/** What an error says, in words to show. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
