package org.fpnexplorer.ui.field;

import java.util.function.DoublePredicate;
import org.fpnexplorer.engine.MapCell;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.ReceptiveField;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.render.EffectiveField;
import org.fpnexplorer.render.PixelBox;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.tensor.Pixels;

/**
 * What one cell sees.
 *
 * @param cell the cell, of a network or of a rewrite of it
 * @param theory all pixels that could move it, by the network's layers alone; padding included
 * @param largest pixels along a side of the largest theoretical field of the map's cells
 * @param effective the pixels that do move it, on this image with these weights
 * @param picture the heat over the image
 */
record Look(MapCell cell, PixelBox theory, int largest, EffectiveField effective, Pixels picture) {
  /** The heat's colours. */
  static final Colormap COLOURS = Colormap.MAGMA;

  /** Looks through a cell; takes as long as a forward pass, and twice as long again. */
  static Look of(Session session, Graph graph, MapCell cell, Pixels image, DoublePredicate goOn) {
    EffectiveField effective = EffectiveField.of(session.inputGradient(cell, goOn));
    ReceptiveField fields = ReceptiveField.of(graph);
    PixelBox theory =
        new PixelBox(
            ReceptiveField.rows(cell.node(), cell.row()),
            ReceptiveField.columns(cell.node(), cell.column()));
    return new Look(
        cell, theory, fields.size(cell.node()), effective, effective.over(image, COLOURS));
  }
}
