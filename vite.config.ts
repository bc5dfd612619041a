import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
  plugins: [reactRouter(), enhancements()],
  // server.ts is built with the routes, so that there is one copy of every module in the process.
  environments: { ssr: { build: { rollupOptions: { input: './server.ts' } } } },
  ssr: { noExternal: ['@navikt/ds-react', '@navikt/aksel-icons'] },
});

/** The small script of pages that are not hydrated: build/client/enhance.js, an entry of its own. */
function enhancements(): Plugin {
  return {
    name: 'medverk-enhancements',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    buildStart() {
      if (this.environment?.name !== 'client') return;
      this.emitFile({ type: 'chunk', id: 'app/ui/enhance/client.ts', fileName: 'enhance.js' });
    },
  };
}
