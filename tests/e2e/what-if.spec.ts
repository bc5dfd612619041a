import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from './page.ts';

const caseworker = /Voss-Anna/;

async function fill(page: Page, fields: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(fields))
    await page.locator(`[name="${name}"]`).fill(text);
}

const september = {
  birthDate: '14.3.1989',
  'programme.start': '4.3.2024',
  'payPeriod.from': '1.9.2024',
  'payPeriod.to': '30.9.2024',
};

test('a caseworker tries a payment, and sees two of them side by side', async ({
  open,
  signedInAs,
}) => {
  await signedInAs(caseworker);
  const page = await open('/kva-om');
  await fill(page, september);
  await page
    .getByRole('button', { name: /^(Rekn|Regn) ut$/ })
    .last()
    .click();
  await expect(page.getByText('20 446 kroner').first()).toBeVisible();

  await page.getByRole('button', { name: /^Bruk som utgangspunkt/ }).click();
  await page.getByRole('button', { name: 'Legg til barn' }).click();
  await expect(page.locator('[name="birthDate"]')).toHaveValue('14.3.1989');
  await fill(page, { 'children.0.birthDate': '1.1.2020' });
  await page
    .getByRole('button', { name: /^(Rekn|Regn) ut$/ })
    .last()
    .click();
  await expect(page.getByText(/\+\d+ kroner/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: /§ 35$/ }).first()).toHaveAttribute(
    'href',
    /lovdata\.no/,
  );
  expect(new URL(page.url()).search).toBe('');
});

test('what is wrong is told at its field, and what was typed stays', async ({
  open,
  signedInAs,
}) => {
  await signedInAs(caseworker);
  const page = await open('/kva-om');
  await page.getByRole('button', { name: 'Legg til barn' }).click();
  await page
    .getByRole('button', { name: 'Legg til arbeidstimar' })
    .or(page.getByRole('button', { name: 'Legg til arbeidstimer' }))
    .click();
  await fill(page, {
    ...september,
    birthDate: '5.5.1890',
    'children.0.birthDate': '1.1.2020',
    'paidWork.0.date': '2.9.2024',
    'paidWork.0.hours': '25',
    'payPeriod.from': '1.1.2024',
    'payPeriod.to': '31.1.2024',
  });
  await page
    .getByRole('button', { name: /^(Rekn|Regn) ut$/ })
    .last()
    .click();
  for (const field of ['birthDate', 'paidWork.0.hours'])
    await expect(page.locator(`[name="${field}"]`)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[name="paidWork.0.hours"]')).toHaveValue('25');

  // Whether the period lies in the programme can be said when each date is one.
  await fill(page, { birthDate: september.birthDate, 'paidWork.0.hours': '2' });
  await page
    .getByRole('button', { name: /^(Rekn|Regn) ut$/ })
    .last()
    .click();
  await expect(page.locator('[name="payPeriod.to"]')).toHaveAttribute('aria-invalid', 'true');

  await fill(page, {
    ...september,
    'paidWork.0.hours': '2',
    'children.0.birthDate': '1.1.2099',
  });
  await page
    .getByRole('button', { name: /^(Rekn|Regn) ut$/ })
    .last()
    .click();
  await expect(page.locator('[name="children.0.birthDate"]')).toHaveAttribute(
    'aria-invalid',
    'true',
  );
});

test('the conditions of § 29, and the dates of a programme', async ({
  open,
  signedInAs,
  javaScriptEnabled,
}) => {
  await signedInAs(caseworker);
  const page = await open('/kva-om/vilkar');
  await fill(page, { birthDate: '1.1.1990', 'subsistence.benefits': '0' });
  await page.getByRole('button', { name: 'Vis', exact: true }).last().click();
  await expect(page.getByText(/(Ikkje|Ikke) avklart/).first()).toBeVisible();
  // `open` checks the next page, and the fixture the last one; this one has an answer on it as well.
  if (javaScriptEnabled !== false) {
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
  }

  await open('/kva-om/fristar');
  await fill(page, { start: '3.8.2026', applicationReceived: '15.1.2026' });
  await page.getByRole('button', { name: 'Vis', exact: true }).last().click();
  await expect(page.getByText('2. august 2028').first()).toBeVisible();
});
