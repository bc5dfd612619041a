export { type OverduePromises, overduePromises } from './promise-store.ts';
