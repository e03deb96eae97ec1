import type { Language } from '../cards/card.ts';
import { t } from '../i18n/t.ts';
import { defaultSettings, type Settings } from '../study/settings.ts';
import { readSteps, writeSteps } from '../study/steps.ts';
import { find } from './dom.ts';

/** One setting on the page: its name, and the element that holds its control. */
export interface SettingField {
  readonly name: keyof Settings;
  readonly box: HTMLElement;
}

/** What a control holds: something to keep, or what is wrong with it in words. */
export type Held =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'wrong'; readonly words: string };

/** Finds the settings that a page shows. */
export function fieldsIn(root: ParentNode): readonly SettingField[] {
  return [...root.querySelectorAll<HTMLElement>('[data-setting]')].flatMap((box) => {
    const name = settingNamed(box.dataset.setting);
    return name === undefined ? [] : [{ name, box }];
  });
}

/** Reads what the learner put into a control. */
export function readField({ box }: SettingField, language: Language): Held {
  const control = controlOf(box);
  switch (box.dataset.as) {
    case 'flag':
      return held(control instanceof HTMLInputElement && control.checked);
    case 'steps':
      return readStepsIn(control.value, language);
    case 'percent':
      return held(Number(control.value) / 100);
    case 'digit':
      return held(Number(control.value));
    case 'whole':
      if (control.checkValidity()) return held(Number(control.value));
      return wrong(t(language, 'settings.error.whole', boundsOf(control)));
    default:
      return held(control.value);
  }
}

/** Shows a setting in its control, as it is in force. */
export function writeField({ name, box }: SettingField, settings: Settings, language: Language): void {
  const value: unknown = settings[name];
  const control = box.matches('.choices') ? find(box, `[value="${String(value)}"]`, HTMLInputElement) : controlOf(box);
  if (control instanceof HTMLInputElement && typeof value === 'boolean') control.checked = value;
  else if (control instanceof HTMLInputElement && control.type === 'radio') control.checked = true;
  else control.value = textOf(box.dataset.as, value, language);
  showPercent({ name, box }, language);
  showWrong({ name, box }, undefined);
}

/** Shows beside a range the percentage that it stands at. */
export function showPercent({ box }: SettingField, language: Language): void {
  if (box.dataset.as !== 'percent') return;
  const words = percentLabel(Number(controlOf(box).value) / 100, language);
  controlOf(box).setAttribute('aria-valuetext', words);
  find(box, '[data-output]', HTMLOutputElement).value = words;
}

/** Says at a control what is wrong with it, or that nothing is. */
export function showWrong({ box }: SettingField, words: string | undefined): void {
  const place = find(box, '[data-error]', HTMLElement);
  place.hidden = words === undefined;
  place.textContent = words ?? '';
  if (words === undefined) controlOf(box).removeAttribute('aria-invalid');
  else controlOf(box).setAttribute('aria-invalid', 'true');
}

/** Writes a share as a percentage: 0.9 is "90%", or « 90 % ». */
export function percentLabel(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** Writes steps in whole minutes as a learner writes them: "10m 1d", or « 10m 1j »; none are an empty text. */
export function stepsLabel(steps: readonly number[], language: Language): string {
  return writeSteps(steps, language === 'fr' ? 'j' : 'd');
}

function settingNamed(text: string | undefined): keyof Settings | undefined {
  const names = Object.keys(defaultSettings) as readonly (keyof Settings)[];
  return names.find((name) => name === text);
}

/** Of radio buttons, the one that is chosen. */
function controlOf(box: HTMLElement): HTMLInputElement | HTMLSelectElement {
  const select = box.querySelector('select');
  const chosen = box.querySelector<HTMLInputElement>('input:checked');
  return select ?? chosen ?? find(box, 'input', HTMLInputElement);
}

function readStepsIn(text: string, language: Language): Held {
  const steps = readSteps(text);
  if (steps.kind === 'steps') return held(steps.minutes);
  return wrong(t(language, `settings.error.${steps.kind}`, 'word' in steps ? { word: steps.word } : {}));
}

function textOf(as: string | undefined, value: unknown, language: Language): string {
  if (as === 'percent') return String(Math.round(Number(value) * 100));
  if (Array.isArray(value)) return stepsLabel(value.map(Number), language);
  return String(value);
}

function boundsOf(control: HTMLInputElement | HTMLSelectElement): Readonly<Record<'least' | 'most', string>> {
  return { least: control.getAttribute('min') ?? '', most: control.getAttribute('max') ?? '' };
}

function held(value: unknown): Held {
  return { kind: 'value', value };
}

function wrong(words: string): Held {
  return { kind: 'wrong', words };
}
