import { expect, type Locator, type Page } from '@playwright/test';
import { t } from '../../../src/i18n/t.ts';

export type Grade = 'Again' | 'Hard' | 'Good' | 'Easy';

/** The study page as an English-speaking learner sees it. */
export class StudyPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(deck: string): Promise<void> {
    await this.page.goto(`/en/study/?deck=${deck}`);
  }

  get question(): Locator {
    return this.page.getByRole('article', { name: t('en', 'card.question') });
  }

  get answer(): Locator {
    return this.page.getByRole('article', { name: t('en', 'study.answered') });
  }

  get flipButton(): Locator {
    return this.page.getByRole('button', { name: t('en', 'study.flip') });
  }

  get undoButton(): Locator {
    return this.page.getByRole('button', { name: t('en', 'study.undo'), exact: true });
  }

  get moreButton(): Locator {
    return this.page.getByRole('button', { name: t('en', 'study.menu'), exact: true });
  }

  get menu(): Locator {
    return this.page.getByRole('menu', { name: t('en', 'study.menu') });
  }

  /** What the page says of the last thing done. */
  get said(): Locator {
    return this.page.locator('[data-said]');
  }

  get end(): Locator {
    return this.page.getByRole('heading', { name: t('en', 'study.done.title') });
  }

  get left(): Locator {
    return this.page.locator('[data-left]');
  }

  grade(grade: Grade): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${grade}`) });
  }

  /** The interval that a grade's button promises. */
  promise(grade: Grade): Locator {
    return this.grade(grade).locator('small');
  }

  /** Does with the card on the table what an item of the menu says. */
  async choose(item: string): Promise<void> {
    await this.moreButton.click();
    await this.menu.locator('[role^="menuitem"]').filter({ hasText: item }).click();
  }

  /** Which concept lies on the table. */
  async expectConcept(concept: string | undefined): Promise<void> {
    await expect(this.page.locator('.flip-leaf')).toHaveAttribute('data-concept', concept ?? 'there is none');
  }

  async answerWith(grade: Grade): Promise<void> {
    await this.flipButton.click();
    await this.grade(grade).click();
  }
}
