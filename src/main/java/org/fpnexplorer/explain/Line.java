package org.fpnexplorer.explain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A formula as it is written, piece by piece. */
public record Line(List<Piece> pieces) {
  private static final Line EMPTY = new Line(List.of());

  /** Copies the pieces. */
  public Line {
    pieces = List.copyOf(pieces);
  }

  /** A line that begins with signs. */
  static Line of(String text) {
    return EMPTY.then(text);
  }

  /** A line that begins with a cell's name. */
  static Line of(Cell cell) {
    return EMPTY.then(cell);
  }

  /** A line that begins with a number. */
  static Line of(double value) {
    return EMPTY.then(value);
  }

  /** Signs behind it. */
  Line then(String text) {
    return then(new Piece.Sign(text));
  }

  /** A cell's name behind it. */
  Line then(Cell cell) {
    return then(new Piece.Place(cell.toString(), cell));
  }

  /** A number behind it. */
  Line then(double value) {
    return then(new Piece.Amount(value));
  }

  /** A name for values of a tensor behind it. */
  Line then(String text, Cell source) {
    return then(new Piece.Place(text, source));
  }

  /** Another line behind it. */
  Line then(Line line) {
    return new Line(Stream.concat(pieces.stream(), line.pieces.stream()).toList());
  }

  private Line then(Piece piece) {
    return then(new Line(List.of(piece)));
  }

  /** In four significant digits. */
  @Override
  public String toString() {
    return pieces.stream().map(Line::text).collect(Collectors.joining());
  }

  private static String text(Piece piece) {
    if (piece instanceof Piece.Place place) {
      return place.text();
    }
    return piece instanceof Piece.Amount amount
        ? String.format(Locale.ROOT, "%.4g", amount.value())
        : ((Piece.Sign) piece).text();
  }
}
