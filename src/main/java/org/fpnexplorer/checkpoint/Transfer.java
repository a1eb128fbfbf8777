package org.fpnexplorer.checkpoint;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fpnexplorer.text.Texts;

/**
 * Gets a file from a server by HTTP into its part, from where the part ends.
 *
 * @param url where the file is
 * @param expected how large it has to be
 * @param patience how long the server may be silent
 */
record Transfer(URI url, FileSize expected, Duration patience) {
  private static final Texts TEXTS = Texts.of(Transfer.class);

  /** How often, at least, the one who watches is asked whether to go on. */
  private static final long TICK_MILLIS = 100;

  /**
   * Gets all that is missing.
   *
   * @return whether the part is now whole; false if it was cancelled
   * @throws IOException if the server, the connection or the disk is at fault; the part stays
   * @throws InterruptedException if the thread is interrupted; the part stays
   */
  boolean into(PartFile part, Download.Progress progress) throws IOException, InterruptedException {
    Optional<Answer> answer = ask(part, progress);
    if (answer.isPresent() && answer.get().isPastTheEnd() && part.size() > 0) {
      if (answer.get().total().orElse(-1) == part.size()) {
        return true;
      }
      // Longer than the file: a part of something else.
      part.startOver();
      answer = ask(part, progress);
    }
    if (answer.isEmpty()) {
      return false;
    }
    try (ResponseBody body = answer.get().body()) {
      long total = begin(answer.get(), part);
      return read(body, part, total, progress);
    }
  }

  /** The answer to a request for what is missing; empty if it was cancelled. */
  private Optional<Answer> ask(PartFile part, Download.Progress progress)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(patience);
    if (part.size() > 0) {
      request.header("Range", "bytes=" + part.size() + "-");
      part.tag().ifPresent(tag -> request.header("If-Range", tag));
    }
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience)
            // Never from https to http.
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    CompletableFuture<HttpResponse<ResponseBody>> response =
        client.sendAsync(request.build(), head -> new ResponseBody());
    try {
      while (progress.goOn(part.size(), expected.bytes())) {
        try {
          return Optional.of(new Answer(response.get(TICK_MILLIS, TimeUnit.MILLISECONDS)));
        } catch (TimeoutException e) {
          // Not yet; ask whether to go on waiting.
        }
      }
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IOException(
          e.getCause() instanceof HttpTimeoutException
              ? TEXTS.get("transfer.noAnswer", url.getHost())
              : TEXTS.get("transfer.unreached", url.getHost(), reason(e.getCause())),
          e);
    } finally {
      response.cancel(true);
    }
  }

  /** Makes the part ready for what the answer brings; the size of the whole file in bytes. */
  private long begin(Answer answer, PartFile part) throws IOException {
    if (answer.start().isEmpty()) {
      throw new IOException(refusal(answer.status()));
    }
    if (answer.start().getAsLong() == 0) {
      part.startOver();
      if (answer.strongTag().isPresent()) {
        part.setTag(answer.strongTag().get());
      }
    } else if (answer.start().getAsLong() != part.size()) {
      part.startOver();
      throw new IOException(TEXTS.get("transfer.otherPart", url.getHost()));
    }
    long total = answer.total().orElse(expected.bytes());
    if (!expected.fits(total)) {
      part.startOver();
      throw new IOException(
          expected.exact()
              ? TEXTS.get("transfer.size", url, total, expected.bytes())
              : TEXTS.get("transfer.sizeAbout", url, total, expected.bytes()));
    }
    long free = Files.getFileStore(part.path()).getUsableSpace();
    if (total - part.size() > free) {
      throw new IOException(
          TEXTS.get(
              "transfer.disk", FileSize.megabytes(total - part.size()), FileSize.megabytes(free)));
    }
    return total;
  }

  private String refusal(int status) {
    if (status / 100 == 3) {
      return TEXTS.get("transfer.notEncrypted", url.getHost(), status);
    }
    if (status / 100 == 5) {
      return TEXTS.get("transfer.trouble", url.getHost(), status);
    }
    return TEXTS.get("transfer.status", url.getHost(), status, url);
  }

  /** Whether all came; false if it was cancelled. */
  private boolean read(ResponseBody body, PartFile part, long total, Download.Progress progress)
      throws IOException, InterruptedException {
    long lastHeard = System.nanoTime();
    while (progress.goOn(part.size(), total)) {
      ResponseBody.Piece piece = body.next(TICK_MILLIS);
      if (piece instanceof ResponseBody.Bytes bytes) {
        lastHeard = System.nanoTime();
        for (ByteBuffer buffer : bytes.buffers()) {
          part.append(buffer);
        }
      } else if (piece instanceof ResponseBody.Failure failure) {
        throw new IOException(
            TEXTS.get(
                "transfer.brokeOff", url.getHost(), soFar(part, total), reason(failure.reason())),
            failure.reason());
      } else if (piece instanceof ResponseBody.End) {
        if (part.size() != total) {
          throw new IOException(TEXTS.get("transfer.ended", url.getHost(), soFar(part, total)));
        }
        return true;
      } else if (System.nanoTime() - lastHeard > patience.toNanos()) {
        throw new IOException(TEXTS.get("transfer.silent", url.getHost(), soFar(part, total)));
      }
    }
    return false;
  }

  private static String soFar(PartFile part, long total) {
    return TEXTS.get("transfer.soFar", FileSize.megabytes(part.size()), FileSize.megabytes(total));
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getMessage() == null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
