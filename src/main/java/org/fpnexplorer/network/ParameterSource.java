package org.fpnexplorer.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Where the values of a network's parameters come from: a checkpoint. */
@FunctionalInterface
public interface ParameterSource {
  /**
   * A parameter's values, if there are any here.
   *
   * @return row by row, as floats in the machine's byte order, in a direct buffer that from now on
   *     is the engine's
   */
  Optional<ByteBuffer> read(Parameter parameter) throws IOException;
}
