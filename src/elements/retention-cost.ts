import type { Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import type { Moment } from '../study/session-state.ts';
import { defaultSettings, type Settings } from '../study/settings.ts';
import { answersPerDay, type Load } from '../study/workload.ts';
import { find } from './dom.ts';
import { percentLabel } from './setting-field.ts';

/** Says what settings would cost: the answers a day that a simulation of a load gives, and those at the default retention. */
export function showCost(root: ParentNode, language: Language, load: Load, now: Moment, settings: Settings): void {
  const { desiredRetention: common } = defaultSettings;
  const perDay = (desiredRetention: number) =>
    rounded(answersPerDay(load, now.at, now.offset, { ...settings, desiredRetention }));
  const cost = tCount(language, 'settings.cost', perDay(settings.desiredRetention));
  const isDefault = Math.abs(settings.desiredRetention - common) < 1e-9;
  const compared = { cost, count: number(perDay(common), language), percent: percentLabel(common, language) };
  find(root, '[data-cost-now]', HTMLElement).textContent = isDefault
    ? t(language, 'settings.cost.alone', { cost })
    : t(language, 'settings.cost.default', compared);
  find(root, '[data-cost-how]', HTMLElement).textContent = t(language, 'settings.cost.how', {
    begun: number(load.begun.length, language),
    fresh: number(load.fresh, language),
    perDay: number(settings.newPerDay, language),
  });
  find(root, '[data-cost]', HTMLElement).hidden = false;
}

/** To a tenth where there are few, else whole: it is an estimate. */
function rounded(value: number): number {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}

function number(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value);
}
