package org.fpnexplorer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import org.fpnexplorer.tensor.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PngWriterTest {
  private static final Pixels OPAQUE =
      new Pixels(2, 2, new int[] {0xFF000000, 0xFFFF0000, 0xFF00FF00, 0xFF123456});

  @TempDir Path folder;

  @Test
  void pixelsComeBackAsTheyWere() throws IOException {
    assertThat(read(write(OPAQUE, Map.of())).argb()).isEqualTo(OPAQUE.argb());
    Pixels transparent = new Pixels(2, 1, new int[] {0, 0xFF123456});
    assertThat(read(write(transparent, Map.of())).argb()).isEqualTo(transparent.argb());
  }

  @Test
  void alphaIsOnlyKeptWhereThereIsSome() throws IOException {
    // Byte 25 of a PNG is its colour type: 2 is RGB, 6 is RGB with alpha.
    assertThat(Files.readAllBytes(write(OPAQUE, Map.of()))[25]).isEqualTo((byte) 2);
    Pixels transparent = new Pixels(1, 1, new int[] {0});
    assertThat(Files.readAllBytes(write(transparent, Map.of()))[25]).isEqualTo((byte) 6);
  }

  @Test
  void textsComeBackAsTheyWere() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("node", "c2");
    texts.put("range", "-1.5 0.25");
    texts.put("image", "Äpfel.png");
    texts.put("weights", "重み.pth");
    Path file = write(OPAQUE, texts);
    assertThat(texts(file)).isEqualTo(texts);
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
        .contains("tEXtnode\0c2", "iTXtweights\0");
  }

  @Test
  void aFailureNamesItsReason() {
    assertThatThrownBy(() -> PngWriter.write(folder.resolve("no/a.png"), OPAQUE, Map.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not exist; create it first");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsSaidInTheMiddleOfAPicture() {
    // Noise, so that the picture is larger than every buffer on the way.
    int[] noise = new Random(1).ints(400 * 400).map(argb -> argb | 0xFF000000).toArray();
    assertThatThrownBy(
            () -> PngWriter.write(Path.of("/dev/full"), new Pixels(400, 400, noise), Map.of()))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "cannot be written: No space left on device; free some space or choose another place");
  }

  private Path write(Pixels pixels, Map<String, String> texts) throws IOException {
    Path file = folder.resolve("a.png");
    PngWriter.write(file, pixels, texts);
    return file;
  }

  static Pixels read(Path file) throws IOException {
    var image = ImageIO.read(file.toFile());
    int width = image.getWidth();
    int height = image.getHeight();
    return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }

  static Map<String, String> texts(Path file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      IIOMetadata metadata = reader.getImageMetadata(0);
      Element root = (Element) metadata.getAsTree("javax_imageio_png_1.0");
      Map<String, String> texts = new LinkedHashMap<>();
      collect(root.getElementsByTagName("tEXtEntry"), "value", texts);
      collect(root.getElementsByTagName("iTXtEntry"), "text", texts);
      return texts;
    } finally {
      reader.dispose();
    }
  }

  private static void collect(NodeList entries, String attribute, Map<String, String> texts) {
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      texts.put(entry.getAttribute("keyword"), entry.getAttribute(attribute));
    }
  }
}
