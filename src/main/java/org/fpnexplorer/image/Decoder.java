package org.fpnexplorer.image;

import com.drew.imaging.FileType;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.text.Texts;

/** Gets pixels out of a file whose format is known, through ImageIO and its plug-ins. */
final class Decoder {
  private static final Texts TEXTS = Texts.of(Decoder.class);

  static {
    // Otherwise every picture is copied into a temporary file first.
    ImageIO.setUseCache(false);
  }

  private Decoder() {}

  /**
   * The file's first picture as it is stored, not yet turned upright.
   *
   * @throws IOException if it is damaged or cut off, or {@link Limits} refuses its size
   */
  static Pixels decode(FileType type, Source source) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(type.getName()).next();
    try (InputStream in = source.open();
        ImageInputStream stream = ImageIO.createImageInputStream(in)) {
      reader.setInput(stream);
      checkSize(type, reader);
      if (!Completeness.hasEnd(type, source)) {
        throw damaged(type, null);
      }
      return pixels(type, reader);
    } finally {
      reader.dispose();
    }
  }

  private static void checkSize(FileType type, ImageReader reader) throws IOException {
    int width;
    int height;
    try {
      width = reader.getWidth(0);
      height = reader.getHeight(0);
    } catch (IOException | RuntimeException e) {
      throw damaged(type, e);
    }
    Limits.check(width, height);
  }

  private static Pixels pixels(FileType type, ImageReader reader) throws IOException {
    // libjpeg fills up with grey what is missing, and only warns.
    AtomicBoolean cutOff = new AtomicBoolean();
    reader.addIIOReadWarningListener(
        (source, warning) -> {
          if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
            cutOff.set(true);
          }
        });
    try {
      BufferedImage image = reader.read(0, unconverted(reader));
      if (cutOff.get()) {
        throw damaged(type, null);
      }
      return PixelConverter.opaque(image);
    } catch (IOException | RuntimeException e) {
      throw damaged(type, e);
    }
  }

  /** Some plug-ins convert RGB from the file's colour profile to sRGB unless told not to. */
  private static ImageReadParam unconverted(ImageReader reader) throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    ImageTypeSpecifier stored = reader.getRawImageType(0);
    if (stored != null
        && stored.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_RGB
        && !stored.getColorModel().getColorSpace().isCS_sRGB()) {
      param.setDestinationType(stored);
    }
    return param;
  }

  private static IOException damaged(FileType type, Exception cause) {
    return new IOException(TEXTS.get("damaged", type.getName()), cause);
  }
}
