package org.fpnexplorer.explain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A formula as it is written, piece by piece. */
public record Line(List<Piece> pieces) {
  private static final String PLUS = " + ";
  private static final String MINUS = " − ";

  /** A line without anything. */
  static final Line EMPTY = new Line(List.of());

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
    return new Line(List.of(new Piece.Amount(value)));
  }

  /** Signs behind it. */
  Line then(String text) {
    return then(new Piece.Sign(text));
  }

  /** A cell's name behind it. */
  Line then(Cell cell) {
    return then(new Piece.Place(cell.toString(), cell));
  }

  /** A number behind it; a negative one is subtracted, or put in brackets. */
  Line then(double value) {
    return then(of(value));
  }

  /** A name for values of a tensor behind it. */
  Line then(String text, Cell source) {
    return then(new Piece.Place(text, source));
  }

  /** Another line behind it. */
  Line then(Line line) {
    boolean isNegative =
        !pieces.isEmpty()
            && !line.pieces.isEmpty()
            && line.pieces.get(0) instanceof Piece.Amount first
            && first.value() < 0;
    return isNegative ? negative(line) : joined(pieces, line.pieces);
  }

  private Line negative(Line line) {
    double value = ((Piece.Amount) line.pieces.get(0)).value();
    List<Piece> rest = line.pieces.subList(1, line.pieces.size());
    List<Piece> before = pieces.subList(0, pieces.size() - 1);
    if (pieces.get(before.size()).equals(new Piece.Sign(PLUS))) {
      return joined(before, List.of(new Piece.Sign(MINUS), new Piece.Amount(-value)), rest);
    }
    if (pieces.get(before.size()) instanceof Piece.Sign sign
        && (sign.text().endsWith("(") || sign.text().endsWith(", "))) {
      return joined(pieces, line.pieces);
    }
    Piece.Amount amount = new Piece.Amount(value);
    return joined(pieces, List.of(new Piece.Sign("("), amount, new Piece.Sign(")")), rest);
  }

  @SafeVarargs
  private static Line joined(List<Piece>... parts) {
    return new Line(Stream.of(parts).flatMap(List::stream).toList());
  }

  private Line then(Piece piece) {
    return joined(pieces, List.of(piece));
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
        ? String.format(Locale.ROOT, "%.4g", amount.value()).replace('-', '−')
        : ((Piece.Sign) piece).text();
  }
}
