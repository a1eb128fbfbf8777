package org.fpnexplorer.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.jni.JniUtils;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.text.Texts;

/**
 * PyTorch, and the one thread that may talk to it. Everything native is made, used and freed on
 * that thread; callers wait for it. Once started it stays until the program ends: PyTorch cannot be
 * unloaded, and what is large, weights and passes, is freed by itself.
 */
public final class TorchEngine {
  private static final Texts TEXTS = Texts.of(TorchEngine.class);

  private final ExecutorService worker = Executors.newSingleThreadExecutor(this::newThread);
  private Thread thread;
  private NDManager manager;
  private EngineException failure;

  private TorchEngine() {}

  /**
   * Begins to load PyTorch from the class path, or from the folder that a packaged image names;
   * nothing is downloaded. The first call waits for it, and is told if the libraries do not load on
   * this machine.
   *
   * @param threads that one operation may use; 0 leaves it to PyTorch
   */
  public static TorchEngine start(int threads) {
    // DJL reads these when its first class loads.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    TorchEngine engine = new TorchEngine();
    engine.worker.execute(() -> engine.load(threads));
    return engine;
  }

  private void load(int threads) {
    try {
      manager = Engine.getEngine("PyTorch").newBaseManager();
      Malloc.keepFreeBlocks();
      if (threads > 0) {
        JniUtils.setNumThreads(threads);
      }
      // The switch is a thread's own, so it is thrown on the worker.
      JniUtils.setGradMode(false);
    } catch (RuntimeException | Error e) {
      // Kept for the first caller: nobody waits for this.
      failure = new EngineException(TEXTS.get("notStarted", e.getMessage()), e);
    }
  }

  /**
   * Starts PyTorch's random stream anew, as {@code torch.manual_seed}. What is drawn next is what
   * PyTorch would draw next.
   */
  public void seed(long seed) {
    run(() -> JniUtils.setSeed(seed));
  }

  /** The next values of the random stream from a standard normal, as {@code torch.randn}. */
  public Tensor standardNormal(Shape shape) {
    return call(
        () -> {
          try (NDManager scratch = manager.newSubManager()) {
            return NdArrays.toTensor(
                scratch.randomNormal(0, 1, NdArrays.toDjl(shape), DataType.FLOAT32));
          }
        });
  }

  /**
   * Where the native memory of a pass, of weights or of a step of training is kept; for work that
   * {@link #call} does, only.
   */
  public NDManager newManager() {
    return manager.newSubManager();
  }

  /** Does work on the engine's thread and waits for it; what it throws is thrown here. */
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Does work on the engine's thread and waits for its result; what it throws is thrown here.
   *
   * @throws EngineException if PyTorch did not start
   */
  public <T> T call(Supplier<T> work) {
    if (Thread.currentThread() == thread) {
      return work.get();
    }
    try {
      return worker.submit(() -> whenLoaded(work)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException(TEXTS.get("interrupted"), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error error) {
        // Memory that runs out is told apart from what PyTorch cannot do.
        throw error;
      }
      throw new EngineException(TEXTS.get("failed", e.getCause().getMessage()), e.getCause());
    }
  }

  private <T> T whenLoaded(Supplier<T> work) {
    if (failure != null) {
      throw failure;
    }
    return work.get();
  }

  private Thread newThread(Runnable loop) {
    thread = new Thread(loop, "torch");
    // A window that closes must not wait for a pass that nobody will see.
    thread.setDaemon(true);
    return thread;
  }
}
