package org.fpnexplorer.engine;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/**
 * The C library's allocator, from which PyTorch takes its memory. glibc fetches a big block from
 * the system and gives it back as soon as it is free; the system clears every page of it anew. A
 * forward pass takes and frees such blocks at every step, and a quarter of its time goes there.
 */
final class Malloc {
  // As in malloc.h.
  private static final int M_TRIM_THRESHOLD = -1;
  private static final int M_MMAP_THRESHOLD = -3;

  /** Larger than any map. */
  private static final int FROM_THE_SYSTEM = 1 << 30;

  /** Some of the largest maps; what is free beyond goes back. */
  private static final int KEPT_FREE = 1 << 28;

  private Malloc() {}

  /** Lets free blocks be used again. Where the C library knows no such setting nothing changes. */
  static void keepFreeBlocks() {
    if (!Platform.isLinux()) {
      return;
    }
    try {
      Function mallopt = NativeLibrary.getInstance("c").getFunction("mallopt");
      // Before 2.35 glibc refuses so large a threshold, and adapts its own; setting the other one
      // all the same would stop it from that.
      if (set(mallopt, M_MMAP_THRESHOLD, FROM_THE_SYSTEM)) {
        set(mallopt, M_TRIM_THRESHOLD, KEPT_FREE);
      }
    } catch (LinkageError e) {
      // Another C library than glibc, or no place where JNA may unpack its native part: passes are
      // only slower than they could be.
    }
  }

  /** Whether the C library has taken the setting. */
  private static boolean set(Function mallopt, int option, int bytes) {
    return mallopt.invokeInt(new Object[] {option, bytes}) == 1;
  }
}
