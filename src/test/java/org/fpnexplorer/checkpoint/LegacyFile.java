package org.fpnexplorer.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.fpnexplorer.file.Sha256;

/**
 * Files in the format before PyTorch 1.6, part by part: one tensor of 4 × 6 values unless a test
 * puts something else in the place of a part.
 */
final class LegacyFile {
  byte[] magic = magic("1950a86a20f9469cfc6c");
  byte[] version = new Pickle().ops("M\u00e9\u0003").end();
  byte[] computer = new Pickle().op('}').text("little_endian").ops("\u0088s").end();
  byte[] stateDict = tensor(24, "N");
  byte[] keys = new Pickle().ops("](").text("0").op('e').end();
  long count = 24;
  byte[] values = new byte[96];

  /**
   * The pickle of a dict with a tensor, in the words of 2017.
   *
   * @param view opcodes of what stands at the end of the storage's id
   */
  static byte[] tensor(long count, String view) {
    return new Pickle()
        .op('}')
        .text("t")
        .global("torch._utils", "_rebuild_tensor")
        .ops("((")
        .text("storage")
        .global("torch", "FloatStorage")
        .text("0")
        .text("cpu")
        .whole(count)
        .ops(view + "tQ")
        .whole(0)
        .tuple(4, 6)
        .tuple(6, 1)
        .ops("tRs")
        .end();
  }

  /** A pickle of that number. */
  static byte[] magic(String hex) {
    byte[] littleEndian = new BigInteger(hex, 16).toByteArray();
    Pickle pickle = new Pickle().op(0x8a).op(littleEndian.length);
    for (int i = littleEndian.length - 1; i >= 0; i--) {
      pickle.op(littleEndian[i]);
    }
    return pickle.end();
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] pickle : List.of(magic, version, computer, stateDict, keys)) {
      bytes.writeBytes(pickle);
    }
    bytes.writeBytes(
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(count).array());
    bytes.writeBytes(values);
    return bytes.toByteArray();
  }

  /** What makes these bytes official, as it stands in a catalogue. */
  static OfficialWeights official(byte[] content) throws IOException {
    String sha256 = Sha256.of(new ByteArrayInputStream(content));
    return new OfficialWeights(
        "old",
        "old-" + sha256.substring(0, 8) + ".pth",
        FileSize.exactly(content.length),
        "Old_Weights.V1",
        TrainingData.IMAGENET,
        false,
        List.of("resnet50-fpn"),
        OptionalDouble.empty());
  }

  /** Writes them under their official name. */
  static Path write(Path folder, byte[] content) throws IOException {
    return Files.write(folder.resolve(official(content).fileName()), content);
  }
}
