package org.fpnexplorer.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.network.InputSpec;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** What is looked up again is there, and the memory it takes is limited. */
class RememberedTest {
  private static final List<Node> NODES = Models.ARTICLE.graph(64, 64).nodes();

  private final List<String> lookedUp = new ArrayList<>();
  private int size = 1;

  private final Remembered memory =
      new Remembered(
          new Recording() {
            @Override
            public Tensor tensor(Node node) {
              lookedUp.add(node.name());
              return new Tensor(Shape.of(size), new float[size]);
            }

            @Override
            public Tensor parameter(Parameter parameter) {
              lookedUp.add(parameter.name());
              return new Tensor(Shape.of(size), new float[size]);
            }

            @Override
            public NetworkInput input() {
              throw new AssertionError();
            }

            @Override
            public InputSpec inputSpec() {
              throw new AssertionError();
            }

            @Override
            public Optional<Picture> picture() {
              throw new AssertionError();
            }
          });

  @Test
  void everythingIsLookedUpOnce() {
    Parameter weight = Parameter.learned("weight", Shape.of(1));
    for (int i = 0; i < 3; i++) {
      memory.tensor(NODES.get(0));
      memory.tensor(NODES.get(1));
      memory.parameter(weight);
    }

    assertThat(lookedUp).containsExactly(NODES.get(0).name(), NODES.get(1).name(), "weight");
  }

  @Test
  void whatWasUsedLongestAgoMakesRoom() {
    size = 12_000_000;
    memory.tensor(NODES.get(0));
    memory.tensor(NODES.get(1));
    memory.tensor(NODES.get(0));
    memory.tensor(NODES.get(2));
    lookedUp.clear();

    memory.tensor(NODES.get(0));
    memory.tensor(NODES.get(2));
    assertThat(lookedUp).isEmpty();
    memory.tensor(NODES.get(1));
    assertThat(lookedUp).containsExactly(NODES.get(1).name());
  }
}
