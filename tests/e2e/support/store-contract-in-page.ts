import { storeContract } from '../../study/store-contract.ts';

declare global {
  interface Window {
    /** Runs one case of the contract on an empty localStorage and returns what differed. */
    runContractCase: (name: string) => string[];
  }
}

window.runContractCase = (name) => {
  const found = storeContract().find((one) => one.name === name);
  if (!found) return [`There is no case "${name}".`];
  localStorage.clear();
  const differences: string[] = [];
  found.run(localStorage, (actual, expected) => {
    const [got, wanted] = [textOf(actual), textOf(expected)];
    if (got !== wanted) differences.push(`${got} is not ${wanted}`);
  });
  return differences;
};

/** The same text for values that are equal, whatever the order of their keys. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  const pairs = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, one]) => `${key}:${textOf(one)}`).join()}}`;
}
