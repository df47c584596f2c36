// Loaded before the local Teams client, which authenticates nobody and would listen on every address of this machine.
const { Server } = require('node:net');

const listen = Server.prototype.listen;
Server.prototype.listen = function listenOnLoopback(port, ...rest) {
  const isBare = typeof port === 'number' && typeof rest[0] !== 'string';
  return isBare ? listen.call(this, port, '127.0.0.1', ...rest) : listen.call(this, port, ...rest);
};
