package org.fpnexplorer.ui;

import java.util.Optional;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.render.ValueRange;
import org.fpnexplorer.tensor.Pixels;

/**
 * A node's tensor as it is shown.
 *
 * @param node whose output it is
 * @param pixels one a cell, padding transparent; the contact sheet where all channels are shown
 * @param range the values that the colours stand for; empty where colours are no values of a range:
 *     the image itself, PCA, and a sheet with a range a channel
 * @param colormap the colours
 * @param hasNaN whether some values are no numbers: their cells are magenta, whatever the colours
 */
public record MapPicture(
    Node node, Pixels pixels, Optional<ValueRange> range, Colormap colormap, boolean hasNaN) {}
