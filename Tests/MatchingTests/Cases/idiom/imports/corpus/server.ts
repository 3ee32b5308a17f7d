import * as fs from 'fs';
import * as http from 'http';
import * as path from 'path';
import express, { Request, Response, NextFunction } from 'express';
import bodyParser from 'body-parser';
import cookieParser from 'cookie-parser';
import { promisify } from 'util';
import { Logger } from './logger';
import { Router } from './router';
import type { Settings } from './settings';

const cors = require('cors');
const helmet = require('helmet');
const compression = require('compression');
const { createProxyMiddleware } = require('http-proxy-middleware');

export { Logger } from './logger';
export { Router } from './router';
export type { Settings } from './settings';

const readFile = promisify(fs.readFile);
const logger = new Logger('server');

export function createServer(settings: Settings): http.Server {
  const app = express();
  app.use(helmet());
  app.use(cors());
  app.use(compression());
  app.use(bodyParser.json());
  app.use(bodyParser.urlencoded({ extended: false }));
  app.use(cookieParser());
  app.use(express.static(path.join(__dirname, 'public')));
  app.use('/api', createProxyMiddleware({ target: settings.backend, changeOrigin: true }));

  app.get('/health', (req: Request, res: Response) => {
    res.json({ status: 'ok' });
  });

  app.use((err: Error, req: Request, res: Response, next: NextFunction) => {
    logger.error(err.message);
    res.status(500).json({ error: err.message });
  });

  return http.createServer(app);
}

/** Loads plug-ins in waves: each wave has those whose needs the waves before have met; a circle is cut at its lightest. */
export async function loadPlugins(folder: string): Promise<unknown[][]> {
  const needs = new Map<string, Set<string>>();
  for (const file of fs.readdirSync(folder)) {
    const text = String(await readFile(path.join(folder, file)));
    const wanted = [...text.matchAll(/^\/\/ needs (.+)$/gm)].flatMap((m) => m[1].split(/,\s*/));
    needs.set(path.parse(file).name, new Set(wanted));
  }
  const waves: unknown[][] = [];
  while (needs.size > 0) {
    let ready = [...needs.keys()].filter((name) => ![...needs.get(name)!].some((other) => needs.has(other)));
    if (ready.length === 0) {
      const weight = (name: string) => name.length * 4 + [...needs.values()].filter((set) => set.has(name)).length ** 2;
      ready = [[...needs.keys()].reduce((a, b) => (weight(b) < weight(a) ? b : a))];
      logger.warn(`circle cut at ${ready[0]}`);
    }
    ready.forEach((name) => needs.delete(name));
    waves.push(await Promise.all(ready.sort().map((name) => import(path.join(folder, name)))));
  }
  return waves;
}
