const { expect } = require('chai');
const sinon = require('sinon');
const Queue = require('../lib/queue');

describe('Queue', () => {
  let queue;
  let clock;
  let worker;

  beforeEach(() => {
    clock = sinon.useFakeTimers();
    worker = sinon.stub().resolves();
    queue = new Queue(worker, { concurrency: 2 });
  });

  afterEach(() => {
    clock.restore();
    sinon.restore();
  });

  it('starts empty', () => {
    expect(queue.size).to.equal(0);
    expect(worker.called).to.be.false;
  });

  it('calls the worker once for each job', async () => {
    queue.push('a');
    queue.push('b');
    await queue.drained();
    expect(worker.callCount).to.equal(2);
    expect(worker.firstCall.args[0]).to.equal('a');
  });

  it('throws when a job is undefined', () => {
    expect(() => queue.push(undefined)).to.throw(TypeError);
  });

  it('rejects when the worker fails', async () => {
    worker.rejects(new Error('no'));
    try {
      await queue.push('a');
      expect.fail('should have thrown');
    } catch (err) {
      expect(err.message).to.equal('no');
    }
  });

  // Jobs of one key keep their order whatever the worker's delays are; replays a lattice of delays against a model.
  it('keeps the order of each key', async () => {
    const delays = [0, 3, 1, 7, 2, 11, 5];
    const seen = new Map();
    const model = new Map();
    for (let seed = 1; seed < 48; seed++) {
      let state = seed * 2654435761 % 4294967296;
      queue = new Queue(async ({ key, n }) => {
        await new Promise((resolve) => setTimeout(resolve, delays[(n * seed + key.length) % delays.length]));
        seen.set(key, (seen.get(key) || '') + String.fromCharCode(97 + n % 26));
      }, { concurrency: 1 + seed % 5, by: 'key' });
      for (let n = 0; n < 30; n++) {
        state = (state * 1664525 + 1013904223) % 4294967296;
        const key = 'k'.repeat(1 + (state >>> 29));
        model.set(key, (model.get(key) || '') + String.fromCharCode(97 + n % 26));
        queue.push({ key, n });
        if (state % 7 === 3) clock.tick(delays[state % delays.length] + 1);
      }
      clock.runAll();
      await queue.drained();
      expect([...seen].sort()).to.deep.equal([...model].sort());
    }
  });
});
