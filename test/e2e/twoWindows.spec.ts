import { expect, test } from './fixtures.ts';
import { beginAs, readCondition } from './student.ts';

test('a second window of the same learner says so, and opens once the first is closed', async ({ shell }) => {
  const app = await shell.open();
  await beginAs(app.page, 'Inés');
  await readCondition(app.page, 'leukopen', 'Leukopenia');
  const second = await app.page.context().newPage();
  await second.goto(app.origin);
  await expect(second.getByRole('alert')).toContainText('open in another window');
  await app.page.close();
  await second.getByRole('button', { name: 'Try again' }).click();
  await expect(second.getByRole('heading', { level: 1 })).toContainText('today');
});
