import { type RouteConfig, route } from '@react-router/dev/routes';

export default [route('ours', 'ours.tsx'), route('hydrated', 'hydrated.tsx')] satisfies RouteConfig;
