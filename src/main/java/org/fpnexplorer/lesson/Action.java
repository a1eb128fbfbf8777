package org.fpnexplorer.lesson;

import java.util.Set;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Granularity;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.session.WeightsSource;

/** Something that a lesson does in the window. */
public sealed interface Action {

  /** One that opens something else: the session is another one afterwards. */
  sealed interface Opening extends Action {
    /** What is to be opened, from what is open. */
    Request apply(Request open);
  }

  /** Another picture. */
  record OpenPicture(Source source) implements Opening {
    @Override
    public Request apply(Request open) {
      return open.with(source);
    }
  }

  /** Another model, with its usual weights and nothing switched off. */
  record UseModel(Model model) implements Opening {
    @Override
    public Request apply(Request open) {
      return open.with(model);
    }
  }

  /** The shipped weights, or untrained ones. */
  record UseWeights(boolean shipped) implements Opening {
    @Override
    public Request apply(Request open) {
      return open.with(
          shipped ? WeightsSource.usual(open.model()) : new WeightsSource.Untrained());
    }
  }

  /** Another seed of untrained weights. */
  record UseSeed(long seed) implements Opening {
    @Override
    public Request apply(Request open) {
      return open.with(seed);
    }
  }

  /** Another reading of the paper. */
  record Follow(String conventions) implements Opening {
    @Override
    public Request apply(Request open) {
      Model model = open.model();
      return open.withConventionsOf(
          model.with(ConventionText.parse(conventions, model.conventions())));
    }
  }

  /** Parts of the pyramid off, or on again. */
  record Throw(Switches switches) implements Opening {
    @Override
    public Request apply(Request open) {
      return open.with(switches);
    }
  }

  /**
   * The pass forward or back.
   *
   * @param node to compute up to; {@code start} for nothing, {@code end} for all
   */
  record StepTo(String node) implements Action {
    /** How many nodes are computed then. */
    public int position(Graph graph) {
      return switch (node) {
        case "start" -> 1;
        case "end" -> graph.nodes().size();
        default -> graph.node(node).index() + 1;
      };
    }

    /** Whether the network can be stepped there. */
    public boolean suits(Graph graph) {
      return node.equals("start") || node.equals("end") || graph.has(node);
    }
  }

  /** How far one step goes. */
  record StepBy(Granularity granularity) implements Action {}

  /** What fills the window, by its name on the command line. */
  record ShowView(String view) implements Action {}

  /** How channels become a picture. */
  record DrawMaps(ChannelMode mode) implements Action {}

  /** A value to be explained. */
  record PickCell(String node, int channel, int row, int column) implements Action {}

  /** An anchor to be explained. */
  record PickAnchor(int level, int row, int column, int anchor) implements Action {}

  /** The pyramid levels whose boxes are shown; empty for all. */
  record ShowLevels(Set<Integer> levels) implements Action {}

  /** How many boxes are shown. */
  record ShowTop(int boxes) implements Action {}

  /** The score from which boxes are shown. */
  record MinScore(double score) implements Action {}

  /** The threshold of the NMS. */
  record NmsThreshold(double iou) implements Action {}
}
