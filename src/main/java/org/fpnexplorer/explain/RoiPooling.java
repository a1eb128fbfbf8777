package org.fpnexplorer.explain;

import java.util.List;
import java.util.Optional;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.geometry.RoiAligner;
import org.fpnexplorer.geometry.RoiLevels;
import org.fpnexplorer.geometry.RoiMap;
import org.fpnexplorer.geometry.RoiPoint;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.op.RoiAlign;
import org.fpnexplorer.tensor.Tensor;

/** The mean of a few points of a map, each between four cells; see {@link RoiAligner}. */
final class RoiPooling {
  private RoiPooling() {}

  static WeightedSum explain(RoiAlign align, Cell cell, Recording recording) {
    List<Node> inputs = cell.node().inputs();
    List<Node> levels = inputs.subList(1, inputs.size());
    Box box = Rows.box(recording.tensor(inputs.get(0)), cell.item());
    PaddedInput frame = recording.input().frame();
    RoiLevels choice =
        RoiLevels.of(
            levels.stream().map(map -> RoiAligner.scale(map.shape().height(), frame)).toList());
    Node level = levels.get(choice.of(box) - choice.finest());
    Tensor x = recording.tensor(level);
    RoiMap map =
        new RoiMap(
            x.shape().channels(),
            x.shape().height(),
            x.shape().width(),
            x.data(),
            RoiAligner.scale(x.shape().height(), frame));
    List<RoiPoint> points =
        new RoiAligner(align.size(), align.samples()).points(map, box, cell.row(), cell.column());
    List<Term> terms = points.stream().map(point -> term(level, x, cell.channel(), point)).toList();
    Contribution all = new Contribution(cell.channel(), 4, terms);
    // A box off the map samples nothing; its terms are all zero and lead nowhere.
    Cell source = all.strongest().source().orElse(Cell.ofMap(level, cell.channel(), 0, 0));
    Line formula = Line.of("Σ w·").then(level.name() + "[" + cell.channel() + ",i,j]", source);
    return new WeightedSum(cell, List.of(all), Optional.empty(), formula);
  }

  private static Term term(Node level, Tensor x, int channel, RoiPoint point) {
    if (point.weight() == 0) {
      return new Term(Optional.empty(), 0, 0);
    }
    Cell source = Cell.ofMap(level, channel, point.row(), point.column());
    return new Term(Optional.of(source), source.of(x), point.weight());
  }
}
