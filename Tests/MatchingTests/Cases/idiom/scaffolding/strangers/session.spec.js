'use strict';

const assert = require('assert');
const chai = require('chai');
const sinon = require('sinon');
const { Session, SessionExpired } = require('../src/session');

const expect = chai.expect;

describe('Session', function () {
  let sandbox;
  let store;
  let session;

  beforeEach(function () {
    sandbox = sinon.createSandbox();
    store = {
      get: sandbox.stub(),
      set: sandbox.stub().resolves(true),
      remove: sandbox.stub().resolves(),
    };
    session = new Session(store, { lifetime: 60 });
  });

  afterEach(function () {
    sandbox.restore();
  });

  describe('#open()', function () {
    it('should create an id', async function () {
      await session.open('ada');
      expect(session.id).to.be.a('string');
      expect(session.id).to.have.lengthOf(32);
    });

    it('should store the user', async function () {
      await session.open('ada');
      sinon.assert.calledOnce(store.set);
      expect(store.set.firstCall.args[1]).to.deep.equal({ user: 'ada' });
    });

    it('should throw without a user', function () {
      expect(() => session.open()).to.throw(TypeError, 'user');
    });
  });

  describe('#resume()', function () {
    it('should return the user', async function () {
      store.get.resolves({ user: 'grace' });
      const user = await session.resume('abc');
      expect(user).to.equal('grace');
      expect(store.get.calledWith('abc')).to.be.true;
    });

    it('should fail when the session has expired', async function () {
      store.get.resolves(null);
      try {
        await session.resume('abc');
        assert.fail('expected an error');
      } catch (error) {
        expect(error).to.be.instanceOf(SessionExpired);
        expect(error.message).to.equal('expired');
      }
    });
  });

  describe('#close()', function () {
    it('should remove it from the store', async function () {
      await session.close();
      expect(store.remove.callCount).to.equal(1);
    });
  });
});
