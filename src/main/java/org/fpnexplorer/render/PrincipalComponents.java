package org.fpnexplorer.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.QRDecomposition;

/**
 * The few directions in which samples vary most: the right singular vectors of the centred samples.
 *
 * <p>They are found by subspace iteration with a Rayleigh-Ritz step (Golub and Van Loan, Matrix
 * Computations, 8.2) on the smaller of the two Gram matrices, since a complete decomposition for a
 * thousand channels takes seconds to give three vectors.
 */
final class PrincipalComponents {
  /** More vectors than are wanted, so that the wanted ones settle sooner. */
  private static final int BLOCK = 8;

  private static final int MOST_ROUNDS = 60;
  private static final double SETTLED = 1e-11;

  /** A smaller share of the strongest direction's variance is rounding error. */
  private static final double NOISE = 1e-9;

  private PrincipalComponents() {}

  /**
   * Unit vectors of length C, strongest first, each with its largest entry positive.
   *
   * @param centred samples × C, at least one of each; every column's mean is 0
   * @param count how many are wanted; fewer come back where the samples vary in fewer directions
   */
  static List<double[]> of(DMatrixRMaj centred, int count) {
    boolean moreSamples = centred.numRows >= centred.numCols;
    DMatrixRMaj tall = moreSamples ? centred : CommonOps_DDRM.transpose(centred, null);
    DMatrixRMaj gram = new DMatrixRMaj(tall.numCols, tall.numCols);
    CommonOps_DDRM.multInner(tall, gram);

    List<double[]> components = new ArrayList<>();
    for (DMatrixRMaj vector : strongest(gram, count)) {
      DMatrixRMaj component = moreSamples ? vector : multiply(tall, vector);
      NormOps_DDRM.normalizeF(component);
      makeLargestPositive(component.data);
      components.add(component.data);
    }
    return components;
  }

  /** The eigenvectors of the largest eigenvalues, as columns. */
  private static List<DMatrixRMaj> strongest(DMatrixRMaj gram, int count) {
    int block = Math.min(BLOCK, gram.numCols);
    // The start decides nothing but the speed; seeded, so that every run gives the same bits.
    DMatrixRMaj basis =
        orthonormal(RandomMatrices_DDRM.rectangle(gram.numRows, block, new Random(0)));
    DMatrixRMaj image = new DMatrixRMaj(gram.numRows, block);
    DMatrixRMaj small = new DMatrixRMaj(block, block);
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(block, true, true);
    double before = 0;
    for (int round = 1; ; round++) {
      CommonOps_DDRM.mult(gram, basis, image);
      CommonOps_DDRM.multTransA(basis, image, small);
      eigen.decompose(small);
      List<Integer> best = best(eigen, count);
      double sum = best.stream().mapToDouble(i -> eigen.getEigenvalue(i).real).sum();
      if (sum - before <= SETTLED * sum || round == MOST_ROUNDS) {
        DMatrixRMaj settled = basis;
        return best.stream().map(i -> multiply(settled, eigen.getEigenVector(i))).toList();
      }
      before = sum;
      basis = orthonormal(image);
    }
  }

  /** The indices of the largest eigenvalues that are more than noise, largest first. */
  private static List<Integer> best(EigenDecomposition_F64<DMatrixRMaj> eigen, int count) {
    Comparator<Integer> byValue = Comparator.comparingDouble(i -> eigen.getEigenvalue(i).real);
    List<Integer> order =
        IntStream.range(0, eigen.getNumberOfEigenvalues())
            .boxed()
            .sorted(byValue.reversed())
            .limit(count)
            .toList();
    double noise = NOISE * eigen.getEigenvalue(order.get(0)).real;
    return order.stream().filter(i -> eigen.getEigenvalue(i).real > Math.max(0, noise)).toList();
  }

  private static DMatrixRMaj orthonormal(DMatrixRMaj columns) {
    QRDecomposition<DMatrixRMaj> qr =
        DecompositionFactory_DDRM.qr(columns.numRows, columns.numCols);
    qr.decompose(columns.copy());
    return qr.getQ(null, true);
  }

  private static DMatrixRMaj multiply(DMatrixRMaj matrix, DMatrixRMaj vector) {
    DMatrixRMaj product = new DMatrixRMaj(matrix.numRows, 1);
    CommonOps_DDRM.mult(matrix, vector, product);
    return product;
  }

  private static void makeLargestPositive(double[] vector) {
    double largest = 0;
    for (double entry : vector) {
      largest = Math.abs(entry) > Math.abs(largest) ? entry : largest;
    }
    if (largest < 0) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] = -vector[i];
      }
    }
  }
}
