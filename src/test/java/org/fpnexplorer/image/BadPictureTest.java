package org.fpnexplorer.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.fpnexplorer.tensor.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a file, the student reads one sentence that says what and what to do. */
class BadPictureTest {
  @TempDir Path folder;

  @Test
  void missing() {
    refuses(folder.resolve("none.png"), "there is no such file; check its name and folder");
  }

  @Test
  void folder() {
    refuses(folder, "this is a folder; name a picture in it");
  }

  @Test
  void notPermitted() {
    assertThatThrownBy(
            () ->
                ImageReader.read(
                    "locked.png",
                    () -> {
                      throw new AccessDeniedException("locked.png");
                    }))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("this file may not be read; ask for permission to read it");
  }

  @Test
  void insideOfAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file.png"));
    refuses(file.resolve("picture.png"), "this file cannot be opened");
  }

  @Test
  void empty() throws IOException {
    refuses(Files.createFile(folder.resolve("empty.png")), "this file is empty; get it again");
  }

  @Test
  void randomBytes() throws IOException {
    byte[] bytes = new byte[5000];
    new Random(1).nextBytes(bytes);
    refuses(
        Files.write(folder.resolve("random.png"), bytes),
        "this is no picture, or in a format that is not read;"
            + " use PNG, JPEG, GIF, BMP, WebP or TIFF");
  }

  @Test
  void oneByte() throws IOException {
    refuses(
        Files.write(folder.resolve("one.jpg"), new byte[] {(byte) 0xFF}),
        "this is no picture, or in a format that is not read;"
            + " use PNG, JPEG, GIF, BMP, WebP or TIFF");
  }

  @Test
  void aFormatThatIsNotRead() throws IOException {
    refuses(
        Files.writeString(folder.resolve("paper.pdf"), "%PDF-1.7 and so on, for a while"),
        "this is a PDF file; use PNG, JPEG, GIF, BMP, WebP or TIFF");
  }

  @ParameterizedTest
  @CsvSource({
    "baseline.jpg, PNG, 'the content is JPEG, not what the ending .png says; rename it to end in"
        + " .jpg'",
    "rgb8.png, jpeg, 'the content is PNG, not what the ending .jpeg says; rename it to end in"
        + " .png'",
    "rgb8.tif, webp, 'the content is TIFF, not what the ending .webp says; rename it to end in"
        + " .tiff'",
    "lossy.webp, psd, 'the content is WebP, not what the ending .psd says; rename it to end in"
        + " .webp'"
  })
  void mislabelled(String content, String ending, String message) throws IOException {
    refuses(Files.copy(Fixtures.file(content), folder.resolve("picture." + ending)), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "noise.png",
        "noise.jpg",
        "noise-progressive.jpg",
        "noise.gif",
        "noise.bmp",
        "noise.tif",
        "noise-lzw.tif",
        "noise-lossy.webp",
        "noise-lossless.webp"
      })
  void cutOffAnywhere(String name) throws IOException {
    byte[] whole = Files.readAllBytes(Fixtures.file(name));
    assertThat(ImageReader.read(name, () -> new ByteArrayInputStream(whole)).pixels().width())
        .isEqualTo(32);
    for (int length = 1; length < whole.length - 1; length += 1 + whole.length / 60) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> ImageReader.read(name, () -> new ByteArrayInputStream(part)))
          .as("%d of %d bytes", length, whole.length)
          .isInstanceOf(IOException.class)
          .message()
          .contains("; ")
          .doesNotContain("\n");
    }
    byte[] most = Arrays.copyOf(whole, whole.length * 9 / 10);
    refuses(Files.write(folder.resolve(name), most), "cut off or damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"noise.png", "noise.jpg", "noise.gif", "noise.tif", "noise-lossy.webp"})
  void damagedInTheMiddle(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(Fixtures.file(name));
    Random random = new Random(7);
    for (int round = 0; round < 40; round++) {
      byte[] damaged = bytes.clone();
      for (int i = 0; i < 20; i++) {
        damaged[20 + random.nextInt(bytes.length - 20)] = (byte) random.nextInt();
      }
      try {
        ImageReader.read(name, () -> new ByteArrayInputStream(damaged));
      } catch (IOException e) {
        assertThat(e.getMessage()).contains("; ").doesNotContain("\n");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1x1 pixels are too small; use a picture with a side of at least 8",
    "7, 100, 7x100 pixels are too small; use a picture with a side of at least 8",
    "20000, 10, 20000x10 pixels are too long and thin; use a picture with sides of at most 32 to 1",
    "8, 257, 8x257 pixels are too long and thin; use a picture with sides of at most 32 to 1"
  })
  void wrongSize(int width, int height, String message) {
    assertThatThrownBy(
            () -> ImageReader.fromPixels("p", new Pixels(width, height, new int[width * height])))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage(message);
  }

  @Test
  void smallestAndThinnestThatAreRead() throws IOException {
    assertThat(ImageReader.fromPixels("p", new Pixels(8, 256, new int[8 * 256]))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"huge.png", "huge.jpg", "huge.gif", "huge.bmp", "huge.tif", "huge.webp"})
  void aHugeHeaderIsRefusedBeforeMemoryIsTaken(String name) {
    // 40000x40000 pixels would not fit into this virtual machine.
    refuses(Fixtures.file(name), "are too large; use a picture with at most 100 megapixels");
  }

  private static AbstractThrowableAssert<?, ?> refuses(Path file, String message) {
    return assertThatThrownBy(() -> ImageReader.read(file))
        .isExactlyInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }
}
