package org.fpnexplorer.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.fpnexplorer.checkpoint.DType;
import org.fpnexplorer.checkpoint.WeightsFile;
import org.fpnexplorer.file.AtomicFile;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.text.Texts;

/** Writes tensors into a file whose ending says the format, or into a folder. */
public final class TensorFiles {
  private static final Texts TEXTS = Texts.of(TensorFiles.class);

  private TensorFiles() {}

  /** How tensors are kept. */
  public enum Format {
    /** One .safetensors file, with metadata. */
    SAFETENSORS,
    /** One .npz file. */
    NPZ,
    /** A folder with a .npy file a tensor. */
    NPY_FOLDER;

    /**
     * The format that a path asks for.
     *
     * @throws IllegalArgumentException if its ending is of no format and it is no folder
     */
    public static Format of(Path path) {
      Path last = path.toAbsolutePath().normalize().getFileName();
      String name = last == null ? "" : last.toString();
      // The ending first: a folder that is called .npz must not be filled by mistake.
      if (name.endsWith(".safetensors")) {
        return SAFETENSORS;
      } else if (name.endsWith(".npz")) {
        return NPZ;
      } else if (Files.isDirectory(path) || name.indexOf('.') < 0) {
        return NPY_FOLDER;
      }
      throw new IllegalArgumentException(TEXTS.get("ending", name));
    }
  }

  /**
   * Writes float32 tensors in the map's order, all or nothing.
   *
   * @param target a path of a known {@link Format}; a folder need not exist yet, but its parent
   * @param metadata kept with the tensors where the format has a place for it: in safetensors
   * @throws IOException if the target cannot be written; the message says why and what to do
   * @throws IllegalArgumentException if the target's ending is of no format
   */
  public static void write(Path target, Map<String, Tensor> tensors, Map<String, String> metadata)
      throws IOException {
    switch (Format.of(target)) {
      case SAFETENSORS -> WeightsFile.write(target, tensors, metadata, DType.F32);
      case NPZ -> NpzWriter.write(target, tensors);
      case NPY_FOLDER -> writeFolder(target, tensors);
    }
  }

  private static void writeFolder(Path folder, Map<String, Tensor> tensors) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IOException(TEXTS.get("file"));
    }
    // Beside an existing folder it may be forbidden to write; within it, it is not.
    boolean exists = Files.exists(folder);
    if (!exists) {
      AtomicFile.check(folder);
    }
    Path parts = exists ? AtomicFile.beside(folder.resolve("any")) : AtomicFile.beside(folder);
    try {
      Files.createDirectory(parts);
      for (Map.Entry<String, Tensor> named : tensors.entrySet()) {
        try (OutputStream out = Files.newOutputStream(parts.resolve(named.getKey() + ".npy"))) {
          NpyWriter.write(out, named.getValue());
        }
      }
      if (!exists) {
        Files.move(parts, folder, StandardCopyOption.ATOMIC_MOVE);
        return;
      }
      for (String name : tensors.keySet()) {
        Path file = Path.of(name + ".npy");
        Files.move(parts.resolve(file), folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw AtomicFile.explained(e);
    } finally {
      delete(parts);
    }
  }

  private static void delete(Path parts) throws IOException {
    if (Files.exists(parts)) {
      try (Stream<Path> files = Files.list(parts)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(parts);
    }
  }
}
