import type { Page, Request } from '@playwright/test';
import { expect, test } from './page.ts';

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'about what script adds');

const form = `<!doctype html><html lang="nn"><title>Prøve</title><script type="module" src="/enhance.js"></script>
<form data-autosave="/autosave" method="post">
<input type="hidden" name="formId" value="f1">
<input type="hidden" name="version.a" value="1"><input type="hidden" name="version.b" value="1">
<identity-number-warning data-message="Fødselsnummer">
<div class="aksel-form-field"><label>A <textarea name="a"></textarea></label></div>
<character-count data-limit="10" data-left="{count} att" data-too-many="{count} for mykje"><label>B <textarea name="b"></textarea></label></character-count>
</identity-number-warning>
<auto-save data-saving="Lagrar" data-saved="Lagra kl. {time}" data-not-saved="Ikkje lagra" data-signed-out="Du er logga ut." data-sign-in="Logg inn i ny fane" data-conflict="Ein annan har skrive" data-theirs="Teksten til {by}, lagra {at}:" data-use-theirs="Bruk denne" data-keep-mine="Ha min"></auto-save>
<button>Lagre</button></form>
<filter-list data-label="Finn" data-result="Viser {shown} av {total}"><table><tbody><tr><td>Kárášjohka</td></tr><tr><td>Voss</td></tr><tr><td>Ål</td></tr></tbody></table></filter-list></html>`;

/** A form on a page of its own, and answers to what it posts, in order. */
async function withForm(page: Page, answers: readonly { status: number; json?: unknown }[] = []) {
  const posted: Record<string, string>[] = [];
  await page.route('**/form-page', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: form }),
  );
  await page.route('**/autosave', (route, request: Request) => {
    posted.push(Object.fromEntries(new URLSearchParams(request.postData() ?? '')));
    const { status, json } = answers[posted.length - 1] ?? { status: 500 };
    return route.fulfill({ status, json });
  });
  await page.goto('/form-page');
  return posted;
}

test('saves what has changed when one leaves the field, and says when', async ({ page }) => {
  const posted = await withForm(page, [
    { status: 200, json: { savedAt: '14.05', versions: { a: 2 } } },
    { status: 200, json: { savedAt: '14.06', versions: { a: 3 } } },
  ]);
  await page.getByLabel('A').fill('hei');
  await page.getByLabel('A').blur();
  await expect(page.getByText('Lagra kl. 14.05')).toBeVisible();
  expect(posted).toEqual([{ formId: 'f1', 'version.a': '1', a: 'hei', intent: 'autosave' }]);

  await page.getByLabel('A').fill('hei igjen');
  await page.getByLabel('A').blur();
  await expect(page.getByText('Lagra kl. 14.06')).toBeVisible();
  expect(posted[1]).toMatchObject({ 'version.a': '2', a: 'hei igjen' });
});

test('saves while one writes, without leaving the field', async ({ page }) => {
  await withForm(page, [{ status: 200, json: { savedAt: '14.05', versions: { a: 2 } } }]);
  await page.getByLabel('A').pressSequentially('hei');
  await expect(page.getByText('Lagra kl. 14.05')).toBeVisible({ timeout: 8000 });
});

test('when two have written, both texts are shown, and the choice is saved', async ({ page }) => {
  const posted = await withForm(page, [
    {
      status: 409,
      json: { conflicts: { a: { theirs: 'deira <b>', by: 'Kari Demo', at: '14.01', version: 7 } } },
    },
    { status: 200, json: { savedAt: '14.05', versions: { a: 8 } } },
  ]);
  await page.getByLabel('A').fill('min');
  await page.getByLabel('A').blur();
  await expect(page.getByText('Teksten til Kari Demo, lagra 14.01:')).toBeVisible();
  await expect(page.getByText('deira <b>')).toBeVisible();
  await expect(page.getByLabel('A')).toHaveValue('min');

  await page.getByRole('button', { name: 'Bruk denne' }).click();
  await expect(page.getByText('Lagra kl. 14.05')).toBeVisible();
  expect(posted[1]).toMatchObject({ a: 'deira <b>', 'version.a': '7' });
});

test('signed out, the text stays and one is told to sign in', async ({ page }) => {
  await withForm(page, [{ status: 401 }]);
  await page.getByLabel('A').fill('min tekst');
  await page.getByLabel('A').blur();
  await expect(page.getByText('Du er logga ut.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Logg inn i ny fane' })).toBeVisible();
  await expect(page.getByLabel('A')).toHaveValue('min tekst');
  const stored = await page.evaluate(() => sessionStorage.length + localStorage.length);
  expect(stored).toBe(0);
});

test('counts what is left, and what is too much', async ({ page }) => {
  await withForm(page);
  await expect(page.getByText('10 att')).toBeVisible();
  await page.getByLabel('B').fill('tolv teikn..');
  await expect(page.locator('[data-counter]').first()).toHaveText('2 for mykje');
});

test('warns about an identity number while one writes, and no longer than it stands there', async ({
  page,
}) => {
  await withForm(page);
  await page.getByLabel('A').fill('Ho heiter 018199 12345');
  await expect(page.getByText('Fødselsnummer')).toBeVisible();
  await page.getByLabel('A').fill('Sak 2019/23037, tlf. 55 57 20 00');
  await expect(page.getByText('Fødselsnummer')).toBeHidden();
});

test('finds rows as one writes, whatever the accents', async ({ page }) => {
  await withForm(page);
  await page.getByLabel('Finn').fill('karas');
  await expect(page.getByRole('row')).toHaveText(['Kárášjohka']);
  await expect(page.getByText('Viser 1 av 3')).toBeVisible();
  await page.getByLabel('Finn').fill('ål');
  await expect(page.getByRole('row')).toHaveText(['Ål']);
});

test('asks before one leaves what is not saved', async ({ page }) => {
  await withForm(page, [{ status: 500 }]);
  await page.getByLabel('A').pressSequentially('ikkje lagra');
  const asked = page.waitForEvent('dialog');
  const left = page.evaluate(() => {
    location.assign('/');
  });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await left;
});
