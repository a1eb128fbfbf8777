package org.fpnexplorer.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fpnexplorer.tensor.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "rgb8.png",
        "rgb16.png",
        "grey1.png",
        "grey8.png",
        "grey16.png",
        "grey-alpha8.png",
        "grey-key.png",
        "rgb-alpha8.png",
        "rgb-alpha16.png",
        "rgb-key.png",
        "palette.png",
        "palette-alpha.png",
        "first-frame.gif",
        "transparent.gif",
        "rgb24.bmp",
        "palette.bmp",
        "grey.bmp",
        "lossless.webp",
        "lossless-alpha.webp",
        "rgb8.tif",
        "lzw.tif",
        "deflate.tif",
        "grey8.tif",
        "grey16.tif",
        "rgb-alpha8.tif",
        "palette.tif",
        "bilevel.tif",
        "profile.png",
        "profile.tif",
        "profile.webp",
        "orientation-6.png",
        "orientation-6.tif",
        "orientation-6.webp"
      })
  void losslessPicturesAreExact(String name) throws IOException {
    assertSame(name, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "baseline.jpg, 1",
    "progressive.jpg, 1",
    "grey.jpg, 0",
    "profile.jpg, 1",
    "lossy.webp, 16",
    "orientation-1.jpg, 4",
    "orientation-2.jpg, 4",
    "orientation-3.jpg, 4",
    "orientation-4.jpg, 4",
    "orientation-5.jpg, 4",
    "orientation-6.jpg, 4",
    "orientation-7.jpg, 4",
    "orientation-8.jpg, 4",
    "cmyk.jpg, 2",
    "ycck.jpg, 2",
    "cmyk.tif, 1"
  })
  void lossyPicturesAreAsPillowReadsThem(String name, int tolerance) throws IOException {
    assertSame(name, tolerance);
  }

  @Test
  void aFileWithoutEndingIsReadByItsContent(@TempDir Path folder) throws IOException {
    Path file = Files.copy(Fixtures.file("rgb8.png"), folder.resolve("picture"));
    assertThat(ImageReader.read(file).name()).isEqualTo("picture");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jpeg", "a.JPG", "a.jpe", "a.unknown", "a.b"})
  void endingsOfTheSameFormatAndUnknownEndingsAreFine(String name, @TempDir Path folder)
      throws IOException {
    Path file = Files.copy(Fixtures.file("baseline.jpg"), folder.resolve(name));
    assertThat(ImageReader.read(file).pixels().width()).isEqualTo(24);
  }

  @Test
  void aPastedPictureIsPutOverWhite() throws IOException {
    int[] argb = new int[64];
    argb[0] = 0x80FF0000;
    argb[1] = 0xFF010203;
    Picture picture = ImageReader.fromPixels("pasted", new Pixels(8, 8, argb));
    assertThat(picture.pixels().argb()).startsWith(0xFFFF7F7F, 0xFF010203, 0xFFFFFFFF).hasSize(64);
  }

  private static void assertSame(String name, int tolerance) throws IOException {
    Pixels read = ImageReader.read(Fixtures.file(name)).pixels();
    Pixels expected = Fixtures.expected(name);
    assertThat(read.width()).isEqualTo(expected.width());
    assertThat(read.height()).isEqualTo(expected.height());
    assertThat(Fixtures.difference(read, expected)).isLessThanOrEqualTo(tolerance);
  }
}
