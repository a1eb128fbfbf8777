package org.fpnexplorer.lesson.expression;

import org.fpnexplorer.anchors.AnchorGrid;
import org.fpnexplorer.lesson.expression.NotComputable.Reason;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Cost;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.tensor.Shape;

/** What the declared network alone says: it is known before anything is computed. */
final class ShapeFacts {
  private ShapeFacts() {}

  static double channels(Arguments given, Facts facts) throws NotComputable {
    return shape(given, facts).channels();
  }

  static double height(Arguments given, Facts facts) throws NotComputable {
    return shape(given, facts).height();
  }

  static double width(Arguments given, Facts facts) throws NotComputable {
    return shape(given, facts).width();
  }

  static double cells(Arguments given, Facts facts) throws NotComputable {
    Shape shape = shape(given, facts);
    return (double) shape.height() * shape.width();
  }

  private static Shape shape(Arguments given, Facts facts) throws NotComputable {
    return facts.map(given.node("tensor", facts)).shape();
  }

  static double has(Arguments given, Facts facts) {
    return facts.graph().has(given.words().get("tensor")) ? 1 : 0;
  }

  static double stride(Arguments given, Facts facts) throws NotComputable {
    return cost(given, facts).stride();
  }

  static double field(Arguments given, Facts facts) throws NotComputable {
    return cost(given, facts).receptiveField();
  }

  static double macs(Arguments given, Facts facts) throws NotComputable {
    return cost(given, facts).macs();
  }

  static double bytes(Arguments given, Facts facts) throws NotComputable {
    return cost(given, facts).bytes();
  }

  static double weights(Arguments given, Facts facts) throws NotComputable {
    Cost cost = cost(given, facts);
    return cost.parameters() + cost.sharedParameters();
  }

  private static Cost cost(Arguments given, Facts facts) throws NotComputable {
    return facts.costs().get(given.node("tensor", facts).index());
  }

  static double partParameters(Arguments given, Facts facts) {
    return total(given, facts).parameters();
  }

  static double partMacs(Arguments given, Facts facts) {
    return total(given, facts).macs();
  }

  private static Cost.Total total(Arguments given, Facts facts) {
    Part part = given.part("part");
    return Cost.Total.of(
        facts.costs().stream().filter(cost -> cost.node().part() == part).toList());
  }

  static double parameters(Arguments given, Facts facts) {
    return Cost.Total.of(facts.costs()).parameters();
  }

  static double levels(Arguments given, Facts facts) {
    return facts.graph().of(Role.OBJECTNESS).size();
  }

  static double anchorsPerCell(Arguments given, Facts facts) {
    return spec(facts).perCell();
  }

  static double anchors(Arguments given, Facts facts) throws NotComputable {
    if (given.sums().containsKey("level")) {
      return anchors(facts.objectness(given.whole("level", facts)), facts);
    }
    return facts.graph().of(Role.OBJECTNESS).stream().mapToDouble(m -> anchors(m, facts)).sum();
  }

  private static double anchors(Node objectness, Facts facts) {
    return (double) objectness.shape().height()
        * objectness.shape().width()
        * spec(facts).perCell();
  }

  /** Of a level with anchors of several sizes there is no one side. */
  static double anchorSide(Arguments given, Facts facts) throws NotComputable {
    int level = given.whole("level", facts);
    facts.objectness(level);
    AnchorSpec spec = spec(facts);
    if (spec.sizes().get(level - spec.finest()).size() > 1) {
      throw new NotComputable(Reason.NO_NUMBER, "anchor_side");
    }
    return spec.sizes().get(level - spec.finest()).get(0);
  }

  static double anchorWidth(Arguments given, Facts facts) throws NotComputable {
    int level = given.whole("level", facts);
    int anchor = given.whole("anchor", facts);
    Shape map = facts.objectness(level).shape();
    AnchorSpec spec = spec(facts);
    AnchorGrid grid =
        AnchorGrid.of(
            spec,
            level - spec.finest(),
            map.height(),
            map.width(),
            facts.session().input().frame());
    if (anchor < 0 || anchor >= grid.perCell()) {
      throw new NotComputable(Reason.OUTSIDE, "anchor " + anchor);
    }
    return grid.shapes().get(anchor).width();
  }

  private static AnchorSpec spec(Facts facts) {
    return ((SelectProposals) facts.graph().of(Role.PROPOSALS).get(0).op()).anchors();
  }

  static double imageWidth(Arguments given, Facts facts) {
    return facts.session().input().contentWidth();
  }

  static double imageHeight(Arguments given, Facts facts) {
    return facts.session().input().contentHeight();
  }
}
