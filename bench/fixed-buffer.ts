/**
 * The reference for a cached page: a `node:http` server that writes one compressed page it has fetched once. In a
 * process of its own, as Medverk is. `node bench/fixed-buffer.ts URL PORT`
 */
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const [source = '', port = '0'] = process.argv.slice(2);
const page = gzipSync(Buffer.from(await (await fetch(source)).arrayBuffer()));
createServer((_request, response) => {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
  });
  response.end(page);
}).listen(Number(port), '127.0.0.1');
