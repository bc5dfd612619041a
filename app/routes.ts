import { index, type RouteConfig } from '@react-router/dev/routes';

/** Every address in the system, in one place. Addresses are Norwegian: people read and share them. */
export default [index('home.tsx')] satisfies RouteConfig;
