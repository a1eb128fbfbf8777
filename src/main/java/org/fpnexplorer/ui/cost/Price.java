package org.fpnexplorer.ui.cost;

import org.fpnexplorer.ui.Amounts;
import org.fpnexplorer.ui.Messages;

/** What the diagram writes on its arrows, which compute, and under its boxes, which hold. */
public enum Price {
  /** No price: operations and shapes. */
  SHAPE,
  /** Multiply-accumulates, and bytes held. */
  MACS,
  /** Learned values, and bytes held. */
  PARAMETERS,
  /** Measured milliseconds, and bytes held. */
  TIME;

  /** What an arrow's operations cost. */
  public String ofArrow(CostRow row) {
    return switch (this) {
      case SHAPE -> "";
      case MACS -> Amounts.rounded(row.macs());
      case PARAMETERS -> Amounts.rounded(row.parameters());
      case TIME ->
          Double.isNaN(row.millis())
              ? "–"
              : Messages.get("cost.millis", Amounts.millis(row.millis()));
    };
  }

  /** What a box holds. */
  public String ofBox(CostRow row) {
    return Amounts.bytes(row.bytes());
  }
}
