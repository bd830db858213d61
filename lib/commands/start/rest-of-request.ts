import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Once the answer has gone, what nobody has read of the request is read and thrown away: the next request of the
 * connection stands behind it (RFC 9112, section 9.3). Node does so where nobody began to read; where somebody has and
 * was content with less, it waits for them for ever. Not closed instead: what is still being sent would meet a
 * connection that is gone, and the reset would take the answer with it. The server's `requestTimeout` bounds how long.
 */
export function discardRest(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  if (!response.shouldKeepAlive) closeOnceSent(request);
  response.once("finish", () => {
    if (request.readableEnded) return;
    // Either kind of listener may hold back what no longer finds a reader.
    request.removeAllListeners("data").removeAllListeners("readable").unpipe().resume();
    if (!request.destroyed || request.complete) return;
    // One whose stream was cancelled takes nothing any more, and Node stops the connection with each piece that it refuses.
    const goOn = () => void (request.complete ? socket.off("pause", goOn) : socket.resume());
    socket.on("pause", goOn);
    goOn();
  });
}

/**
 * Where this is the last request of its connection, Node closes it as soon as the answer has gone. Whoever is still
 * sending is told that nothing more comes, and is not cut off until they are done (RFC 9112, section 9.6).
 */
function closeOnceSent(request: IncomingMessage): void {
  const { socket } = request;
  const close = socket.destroySoon.bind(socket);
  socket.destroySoon = () => {
    if (request.complete) return close();
    request.once("end", close);
    socket.end();
  };
}
