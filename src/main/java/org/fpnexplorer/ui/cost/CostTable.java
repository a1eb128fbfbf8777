package org.fpnexplorer.ui.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.diagram.Words;

/**
 * The table of what a network costs: theory from its graph, times from its passes.
 *
 * @param rows in the order of computation
 * @param totals a row for every part, then one for all
 */
public record CostTable(List<CostRow> rows, List<CostRow> totals) {
  /** Without a network. */
  static final CostTable EMPTY = new CostTable(List.of(), List.of());

  private static final String COMMA = ",";

  /** The table of a network. */
  static CostTable of(Graph graph, CostRow.Whole whole, Grouping grouping) {
    List<CostRow> rows = new ArrayList<>();
    for (List<Node> group : grouping.groups(graph)) {
      Node last = group.get(group.size() - 1);
      rows.add(CostRow.of(last.name(), last.part(), group, whole));
    }
    List<CostRow> totals = new ArrayList<>();
    for (Part part : Part.values()) {
      List<Node> own = graph.nodes().stream().filter(node -> node.part() == part).toList();
      if (part != Part.INPUT && !own.isEmpty()) {
        totals.add(CostRow.of(partName(part), part, own, whole));
      }
    }
    totals.add(CostRow.of(Messages.get("cost.total"), null, graph.nodes(), whole));
    return new CostTable(List.copyOf(rows), List.copyOf(totals));
  }

  static String partName(Part part) {
    return part == null ? "" : Messages.get("cost.part." + part);
  }

  /** An operation in a word or two; of several nodes their number. */
  static String operation(CostRow row) {
    return row.nodes().size() == 1
        ? Words.operation(row.last().op())
        : Messages.get("cost.layers", row.nodes().size());
  }

  /** The row whose share of the time is furthest from its share of the multiply-accumulates. */
  Optional<CostRow> largestMismatch() {
    return rows.stream()
        .filter(row -> !Double.isNaN(row.timeShare()))
        .max(Comparator.comparingDouble(row -> Math.abs(row.mismatch())));
  }

  /** All of it as comma-separated values, numbers as programs read them. */
  String csv() {
    StringBuilder text =
        new StringBuilder(
            "name,part,operation,output,parameters,macs,bytes,receptive_field,milliseconds,"
                + "share_of_macs,share_of_time,macs_per_second\n");
    rows.forEach(row -> text.append(line(row, row.last().shape().toString())).append('\n'));
    totals.forEach(row -> text.append(line(row, "")).append('\n'));
    return text.toString();
  }

  private static String line(CostRow row, String shape) {
    return String.join(
        COMMA,
        row.name(),
        row.part() == null ? "" : row.part().name().toLowerCase(Locale.ROOT),
        row.nodes().size() == 1 ? row.last().op().getClass().getSimpleName() : "",
        shape,
        String.valueOf(row.parameters()),
        String.valueOf(row.macs()),
        String.valueOf(row.bytes()),
        row.field() == 0 ? "" : String.valueOf(row.field()),
        number(row.millis(), "%.4f"),
        number(row.macsShare(), "%.6f"),
        number(row.timeShare(), "%.6f"),
        number(row.macsPerSecond(), "%.0f"));
  }

  private static String number(double value, String format) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "";
  }
}
