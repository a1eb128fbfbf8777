package org.fpnexplorer.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.fpnexplorer.tensor.Pixels;

/**
 * Turns Java2D's many kinds of image into opaque pixels, sample by sample. Drawing one image into
 * another would be shorter, but Java2D takes grey as linear light and so brightens it.
 */
final class PixelConverter {
  private PixelConverter() {}

  /** The image over white, 8 bits a channel, rounded to nearest. */
  static Pixels opaque(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] argb = new int[width * height];
    if (image.getColorModel() instanceof IndexColorModel) {
      image.getRGB(0, 0, width, height, argb, 0, width);
      for (int i = 0; i < argb.length; i++) {
        argb[i] = overWhite(argb[i]);
      }
      return new Pixels(width, height, argb);
    }
    BufferedImage known = toGreyOrRgb(image);
    for (int y = 0; y < height; y++) {
      convertRow(known, y, argb);
    }
    return new Pixels(width, height, argb);
  }

  /** Composites one 0xAARRGGBB value with straight alpha over white. */
  static int overWhite(int argb) {
    int alpha = argb >>> 24;
    int result = 0xFF;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int value = argb >> shift & 0xFF;
      result = result << 8 | (value * alpha + 255 * (255 - alpha) + 127) / 255;
    }
    return result;
  }

  /** Colours that are neither grey nor RGB, CMYK for instance, need their profile. */
  private static BufferedImage toGreyOrRgb(BufferedImage image) {
    int space = image.getColorModel().getColorSpace().getType();
    if (space == ColorSpace.TYPE_GRAY || space == ColorSpace.TYPE_RGB) {
      return image;
    }
    BufferedImage rgb =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    return new ColorConvertOp(null).filter(image, rgb);
  }

  private static void convertRow(BufferedImage image, int y, int[] argb) {
    ColorModel model = image.getColorModel();
    Raster raster = image.getRaster();
    int width = image.getWidth();
    int bands = raster.getNumBands();
    int green = model.getNumColorComponents() == 1 ? 0 : 1;
    int blue = 2 * green;
    float[] row = raster.getPixels(0, y, width, 1, (float[]) null);
    float[] largest = largestSamples(model, raster);
    for (int x = 0; x < width; x++) {
      int at = x * bands;
      float alpha = model.hasAlpha() ? row[at + bands - 1] / largest[bands - 1] : 1;
      float weight = model.isAlphaPremultiplied() ? 1 : alpha;
      int r = over(row[at] / largest[0], weight, alpha);
      int g = over(row[at + green] / largest[green], weight, alpha);
      int b = over(row[at + blue] / largest[blue], weight, alpha);
      argb[y * width + x] = 0xFF000000 | r << 16 | g << 8 | b;
    }
  }

  /** What stands for 1 in each band: the largest number of its bits, or 1.0. */
  private static float[] largestSamples(ColorModel model, Raster raster) {
    float[] largest = new float[raster.getNumBands()];
    int kind = raster.getTransferType();
    for (int band = 0; band < largest.length; band++) {
      boolean isReal = kind == DataBuffer.TYPE_FLOAT || kind == DataBuffer.TYPE_DOUBLE;
      int signBit = kind == DataBuffer.TYPE_SHORT ? 1 : 0;
      largest[band] =
          isReal ? 1 : (float) (Math.pow(2, model.getComponentSize(band) - signBit) - 1);
    }
    return largest;
  }

  private static int over(float value, float weight, float alpha) {
    float shown = value * weight + 1 - alpha;
    return Math.round(255 * Math.max(0, Math.min(1, shown)));
  }
}
