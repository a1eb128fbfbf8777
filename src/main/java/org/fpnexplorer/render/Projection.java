package org.fpnexplorer.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/**
 * Principal component analysis as colour: a cell's C values are projected on the three directions
 * in which cells vary most, shown as red, green and blue. Fitted on several maps, equal colours
 * mean the same on all of them.
 */
public final class Projection {
  private static final int COLOURS = 3;

  /** Enough cells to find three directions; more would only take longer. */
  private static final int MOST_SAMPLES = 2048;

  /** This share of the cells at either end may saturate, so that outliers do not grey the rest. */
  private static final double OUTLIERS = 0.01;

  private final float[] mean;
  private final List<Component> components;

  /** One direction, and which values on it are drawn black and full. */
  private record Component(float[] vector, ValueRange range) {}

  private Projection(float[] mean, List<Component> components) {
    this.mean = mean;
    this.components = components;
  }

  /**
   * Finds the directions that several maps have in common.
   *
   * @param tensors 1, C, H, W, of one C; cells with values that are not finite do not count
   * @throws IllegalArgumentException if there is no tensor or they differ in C
   */
  public static Projection fit(List<Tensor> tensors, PaddedInput content) {
    if (tensors.stream().map(tensor -> tensor.shape().channels()).distinct().count() != 1) {
      throw new IllegalArgumentException(
          "one projection needs maps of one number of channels, not "
              + tensors.stream().map(Tensor::shape).toList());
    }
    DMatrixRMaj samples = samples(tensors, content);
    float[] mean = centre(samples);
    if (samples.numRows == 0) {
      return new Projection(mean, List.of());
    }
    List<Component> components =
        PrincipalComponents.of(samples, COLOURS).stream()
            .map(vector -> new Component(toFloats(vector), robustRange(samples, vector)))
            .toList();
    return new Projection(mean, components);
  }

  /**
   * The map in false colours; grey where there are no differences, {@link Colormap#NAN_ARGB} where
   * values are not finite, transparent in the padding.
   *
   * @param tensor 1, C, H, W with the C that was fitted
   * @param scale pixels along each side of a cell
   * @throws IllegalArgumentException if the picture would be unreasonably large
   */
  public Pixels render(Tensor tensor, PaddedInput content, int scale) {
    Shape shape = tensor.shape();
    float[][] planes = project(tensor);
    Canvas canvas = new Canvas((long) shape.width() * scale, (long) shape.height() * scale);
    canvas.paint(Cells.of(tensor, 0, content), cell -> argb(planes, cell), 0, 0, scale);
    return canvas.pixels();
  }

  /**
   * How much of a map its colours show: the share of its variance, over cells and channels, that
   * lies in the directions there are.
   *
   * @param tensor 1, C, H, W with the C that was fitted; all its values finite
   * @return from 0 to 1; 1 where the map has no variance
   */
  public double kept(Tensor tensor, PaddedInput content) {
    Shape shape = tensor.shape();
    double shown = 0;
    for (float[] plane : project(tensor)) {
      shown += variance(plane, Cells.of(new Plane(shape.height(), shape.width(), plane), content));
    }
    double all = 0;
    for (int channel = 0; channel < shape.channels(); channel++) {
      all += variance(tensor.data(), Cells.of(tensor, channel, content));
    }
    return all > 0 ? shown / all : 1;
  }

  private static double variance(float[] values, Cells cells) {
    double sum = 0;
    double squares = 0;
    for (int y = 0; y < cells.rows(); y++) {
      int start = cells.offset() + y * cells.stride();
      for (int i = start; i < start + cells.columns(); i++) {
        sum += values[i];
        squares += (double) values[i] * values[i];
      }
    }
    double count = (double) cells.rows() * cells.columns();
    return squares / count - sum / count * (sum / count);
  }

  /** The map's values on each direction there is: up to 3, each H × W. */
  float[][] project(Tensor tensor) {
    int cells = tensor.shape().height() * tensor.shape().width();
    float[] data = tensor.data();
    float[][] planes = new float[components.size()][cells];
    for (int k = 0; k < planes.length; k++) {
      float[] plane = planes[k];
      float[] vector = components.get(k).vector();
      for (int c = 0; c < mean.length; c++) {
        float weight = vector[c];
        float middle = mean[c];
        int offset = c * cells;
        for (int i = 0; i < cells; i++) {
          plane[i] += weight * (data[offset + i] - middle);
        }
      }
    }
    return planes;
  }

  private int argb(float[][] planes, int cell) {
    int argb = 0xFF;
    for (int k = 0; k < COLOURS; k++) {
      float unit = 0.5f;
      if (k < planes.length) {
        unit = components.get(k).range().normalise(planes[k][cell]);
        if (!Float.isFinite(unit)) {
          return Colormap.NAN_ARGB;
        }
      }
      argb = argb << 8 | Math.round(Math.max(0, Math.min(1, unit)) * 255);
    }
    return argb;
  }

  /** A row a cell, a column a channel. */
  private static DMatrixRMaj samples(List<Tensor> tensors, PaddedInput content) {
    record Place(Tensor tensor, int cell) {}
    List<Place> places = new ArrayList<>();
    for (Tensor tensor : tensors) {
      Cells cells = Cells.of(tensor, 0, content);
      for (int y = 0; y < cells.rows(); y++) {
        for (int x = 0; x < cells.columns(); x++) {
          places.add(new Place(tensor, y * cells.stride() + x));
        }
      }
    }
    if (places.size() > MOST_SAMPLES) {
      // Not every n-th cell: that would favour some columns. Seeded: equal maps, equal pictures.
      Collections.shuffle(places, new Random(0));
      places = places.subList(0, MOST_SAMPLES);
    }
    int channels = tensors.get(0).shape().channels();
    DMatrixRMaj samples = new DMatrixRMaj(places.size(), channels);
    int row = 0;
    for (Place place : places) {
      if (copyCell(place.tensor(), place.cell(), samples.data, row * channels)) {
        row++;
      }
    }
    samples.reshape(row, channels, true);
    return samples;
  }

  private static boolean copyCell(Tensor tensor, int cell, double[] target, int offset) {
    int cells = tensor.shape().height() * tensor.shape().width();
    for (int c = 0; c < tensor.shape().channels(); c++) {
      float value = tensor.data()[c * cells + cell];
      if (!Float.isFinite(value)) {
        return false;
      }
      target[offset + c] = value;
    }
    return true;
  }

  /** Subtracts each column's mean and returns the means; zeros where there is no row. */
  private static float[] centre(DMatrixRMaj samples) {
    int columns = samples.numCols;
    double[] mean = new double[columns];
    for (int i = 0; i < samples.getNumElements(); i++) {
      mean[i % columns] += samples.data[i] / samples.numRows;
    }
    for (int i = 0; i < samples.getNumElements(); i++) {
      samples.data[i] -= mean[i % columns];
    }
    return toFloats(mean);
  }

  private static ValueRange robustRange(DMatrixRMaj samples, double[] vector) {
    float[] values = new float[samples.numRows];
    for (int row = 0; row < values.length; row++) {
      double sum = 0;
      for (int c = 0; c < vector.length; c++) {
        sum += samples.data[row * vector.length + c] * vector[c];
      }
      values[row] = (float) sum;
    }
    Arrays.sort(values);
    int left = (int) (OUTLIERS * (values.length - 1));
    return new ValueRange(values[left], values[values.length - 1 - left]);
  }

  private static float[] toFloats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
