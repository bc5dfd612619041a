import { index, type RouteConfig, route } from '@react-router/dev/routes';

/** Every address in the system, in one place. Addresses are Norwegian: people read and share them. */
export default [
  index('home.tsx'),
  route('demo/komponentar', 'demo-components.tsx'),
  route('demo/klokke', 'modules/operations/web/demo-clock.tsx'),
  route('utboks', 'modules/operations/web/outbox.tsx'),
  route('utboks/:mailId', 'modules/operations/web/mail.tsx'),
  route('saker', 'modules/cases/web/list.tsx'),
  route('saker/:caseId', 'modules/cases/web/case.tsx'),
  route('saker/:caseId/dokument/:documentId', 'modules/cases/web/document.tsx'),
  route('saker/:caseId/dokument/:documentId/fil', 'modules/cases/web/file.ts'),
  route('*', 'not-found.tsx'),
] satisfies RouteConfig;
