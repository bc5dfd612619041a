import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  // server.ts is built with the routes, so that there is one copy of every module in the process.
  environments: { ssr: { build: { rollupOptions: { input: './server.ts' } } } },
  ssr: { noExternal: ['@navikt/ds-react', '@navikt/aksel-icons'] },
});
