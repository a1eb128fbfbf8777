package org.fpnexplorer.network;

import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.tensor.Shape;

/**
 * One call by which a model's constructor in PyTorch fills a tensor. Made in order from the same
 * seed, these calls give the values PyTorch gives. A tensor may be filled more than once, and
 * layers that a detector throws away are filled too: they move the random stream on.
 *
 * @param parameter name of the tensor; none of the network's if it is thrown away
 * @param scale the bound, the deviation or the value, as the law says
 */
public record Draw(String parameter, Shape shape, Law law, double scale) {
  /** What the values are. */
  public enum Law {
    /** Evenly from −scale to scale. */
    UNIFORM,
    /** From a normal with mean 0 and deviation scale. */
    NORMAL,
    /** The same, by torch.nn.init.trunc_normal_: the inverse of its distribution function. */
    TRUNCATED_NORMAL,
    /** All equal to scale; takes nothing from the random stream. */
    CONSTANT
  }

  /**
   * PyTorch's default for convolutions and linear layers: Kaiming-uniform with a = √5, which is
   * uniform with bound 1/√fan_in.
   */
  public static Draw usual(Parameter parameter, int fanIn) {
    return new Draw(parameter.name(), parameter.shape(), Law.UNIFORM, 1 / Math.sqrt(fanIn));
  }

  /**
   * Kaiming-normal by fan-out for a layer with a ReLU behind it (He et al. 2015, arXiv 1502.01852):
   * deviation √(2 / fan_out), as torch.nn.init.kaiming_normal_ counts it.
   */
  public static Draw kaimingNormal(Conv2d conv) {
    double fanOut = conv.out() * conv.kernel() * conv.kernel();
    return normal(conv.weight(), Math.sqrt(2 / fanOut));
  }

  /** The same value everywhere. */
  public static Draw constant(Parameter parameter, double value) {
    return new Draw(parameter.name(), parameter.shape(), Law.CONSTANT, value);
  }

  /** A normal with mean 0. */
  public static Draw normal(Parameter parameter, double deviation) {
    return new Draw(parameter.name(), parameter.shape(), Law.NORMAL, deviation);
  }
}
