package org.fpnexplorer.checkpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fpnexplorer.file.Sha256;

/**
 * A server of one small file on the loopback address, standing in for torchvision's as long as it
 * is open. It can be told to misbehave.
 */
public final class WeightsServer implements AutoCloseable {
  private static final String PROPERTY = "fpn.weights.url";

  private final byte[] content = new byte[300_000];
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final OfficialWeights weights;

  /** Whether it answers to Range. */
  public volatile boolean ranges = true;

  /** Its tag of the file; null for none. */
  public volatile String tag = "\"v1\"";

  /** The status of its answers, if it has nothing better to say. */
  public volatile int status = 200;

  /** Hangs up once so many bytes of a body are sent. */
  public volatile int cutAfter = Integer.MAX_VALUE;

  /** Says nothing more once so many bytes of a body are sent. */
  public volatile int silentAfter = Integer.MAX_VALUE;

  /** Whether it sends those who ask to another address of its own. */
  public volatile boolean moved;

  /** Starts a server. */
  public WeightsServer() throws IOException {
    new Random(7).nextBytes(content);
    String sha256 = Sha256.of(new ByteArrayInputStream(content));
    weights =
        new OfficialWeights(
            "tiny",
            "tiny-" + sha256.substring(0, 8) + ".pth",
            FileSize.exactly(content.length),
            "Tiny_Weights.TEST",
            TrainingData.COCO,
            true,
            List.of("resnet50-fpn"),
            OptionalDouble.of(0));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    System.setProperty(PROPERTY, "http://127.0.0.1:" + server.getAddress().getPort() + "/models");
  }

  /** What it serves. */
  public OfficialWeights weights() {
    return weights;
  }

  byte[] content() {
    return content;
  }

  /** The Range of every request so far, an empty text for none. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Makes the file another one of the same length. */
  public void spoil() {
    content[content.length / 2]++;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    String ifRange = exchange.getRequestHeaders().getFirst("If-Range");
    requests.add(range == null ? "" : range);
    String path = exchange.getRequestURI().getPath();
    if (moved && path.startsWith("/models/")) {
      exchange.getResponseHeaders().set("Location", path.replace("models", "moved"));
      exchange.sendResponseHeaders(302, -1);
    } else if (status != 200) {
      exchange.sendResponseHeaders(status, -1);
    } else {
      boolean part = ranges && range != null && (ifRange == null || ifRange.equals(tag));
      int from = part ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
      if (tag != null) {
        exchange.getResponseHeaders().set("ETag", tag);
      }
      if (from >= content.length) {
        exchange.getResponseHeaders().set("Content-Range", "bytes */" + content.length);
        exchange.sendResponseHeaders(416, -1);
      } else {
        if (part) {
          exchange
              .getResponseHeaders()
              .set(
                  "Content-Range",
                  "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        exchange.sendResponseHeaders(part ? 206 : 200, content.length - from);
        send(exchange.getResponseBody(), Arrays.copyOfRange(content, from, content.length));
      }
    }
    exchange.close();
  }

  private void send(OutputStream out, byte[] bytes) throws IOException {
    out.write(bytes, 0, Math.min(bytes.length, Math.min(cutAfter, silentAfter)));
    out.flush();
    if (silentAfter < bytes.length) {
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    System.clearProperty(PROPERTY);
    goOn.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
