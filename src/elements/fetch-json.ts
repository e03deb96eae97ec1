/** Fetches one of the site's JSON files. Rejects with what the learner can be told: the network's word, or the status. */
export async function fetchJson(address: string | undefined): Promise<unknown> {
  const response = await fetch(address ?? '');
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  const json: unknown = await response.json();
  return json;
}

/** What an error says, in words to show. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
