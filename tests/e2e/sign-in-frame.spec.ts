import { expect, expectAccessible, expectNoSidewaysScrolling, test } from './page.ts';

test('a demo persona signs in, and the frame says who it is', async ({
  signedInAs,
  javaScriptEnabled,
}) => {
  const page = await signedInAs('Vigdis Demo');
  await expect(page.getByRole('navigation', { name: 'Hovudmeny' })).toBeVisible();
  if (javaScriptEnabled === false) return;
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);
});
