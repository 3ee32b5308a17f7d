import assert from 'assert';
import { install } from '@sinonjs/fake-timers';
import { Mailer } from '../src/mailer.js';

describe('Mailer', function () {
  it('does not overtake within a mailbox', async function () {
    const clock = install();
    // copied from queue.test.js
    const pauses = [0, 3, 1, 7, 2, 11, 5];
    const sent = new Map();
    const wanted = new Map();
    for (let start = 1; start < 48; start++) {
      let random = start * 2654435761 % 4294967296;
      const mailer = new Mailer(async ({ box, i }) => {
        await new Promise((done) => setTimeout(done, pauses[(i * start + box.length) % pauses.length]));
        sent.set(box, (sent.get(box) || '') + String.fromCharCode(97 + i % 26));
      }, { concurrency: 1 + start % 5, by: 'box' });
      for (let i = 0; i < 30; i++) {
        random = (random * 1664525 + 1013904223) % 4294967296;
        const box = 'm'.repeat(1 + (random >>> 29));
        wanted.set(box, (wanted.get(box) || '') + String.fromCharCode(97 + i % 26));
        mailer.push({ box, i });
        if (random % 7 === 3) clock.tick(pauses[random % pauses.length] + 1);
      }
      clock.runAll();
      // end of copy
      await mailer.idle();
    }
    assert.deepStrictEqual([...sent], [...wanted]);
    clock.uninstall();
  });
});
