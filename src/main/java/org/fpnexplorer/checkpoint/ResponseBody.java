package org.fpnexplorer.checkpoint;

import java.io.Closeable;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer, piece by piece, that can be waited for a while and left at any time.
 * Java's own stream of a body blocks for as long as the server says nothing.
 */
final class ResponseBody implements BodySubscriber<ResponseBody>, Closeable {
  /** What came of waiting. */
  sealed interface Piece {}

  /** The next bytes. */
  record Bytes(List<ByteBuffer> buffers) implements Piece {}

  /** Nothing came in time. */
  record Silence() implements Piece {}

  /** There is no more. */
  record End() implements Piece {}

  /** The connection broke off. */
  record Failure(Throwable reason) implements Piece {}

  private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
  private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();

  /** Waits for the next piece. */
  Piece next(long millis) throws InterruptedException {
    Piece piece = pieces.poll(millis, TimeUnit.MILLISECONDS);
    if (piece == null) {
      return new Silence();
    }
    if (piece instanceof Bytes) {
      subscription.thenAccept(from -> from.request(1));
    }
    return piece;
  }

  /** Hangs up, if there is anything left to come. */
  @Override
  public void close() {
    subscription.thenAccept(Subscription::cancel);
  }

  @Override
  public CompletionStage<ResponseBody> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Subscription from) {
    // One piece at a time: a server faster than the disk must not fill the memory.
    from.request(1);
    subscription.complete(from);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    pieces.add(new Bytes(buffers));
  }

  @Override
  public void onError(Throwable reason) {
    pieces.add(new Failure(reason));
  }

  @Override
  public void onComplete() {
    pieces.add(new End());
  }
}
